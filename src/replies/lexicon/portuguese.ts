import { type LanguagePack, redFlagsOf, signsOf } from './language-pack.ts';

export const PORTUGUESE: LanguagePack = {
  id: 'pt',
  markers:
    'nao muito muita tenho estou com sem mas dor sangue febre tudo hoje agora obrigado obrigada sim esta minha meu tive dois tres quatro cinco sete oito nove dez trinta bem os das uma ainda estarei um nada em doi',
  concepts: {
    blood: 'sangue|sangra*|sangrand*|sangramento*|hemorrag*|coagulos?',
    much: 'muito|muita|bastante|demais|abundan*|sem parar|jorr*|encharc*|por todo|todo lado|imenso|imensa|montes',
    not: 'nao|nunca|ja nao|impossivel|mal consigo|dificuldade|custa',
    swell: 'inchad*|incha|incham|inchar*|inchou|inchaco|inflamad*',
  },
  redFlags: redFlagsOf('pt', {
    bleeding: {
      says: ['@blood ... @much', '(muito|bastante|perdendo|imenso|tanto) .. sangue', 'hemorragia*'],
      absolute: [
        '@blood ... nao .. (para|parou|cessa|estanca)',
        'nao (para|parou|deixa) de sangrar',
        'nao .. (parar|estancar) .. (sangue|sangramento)',
      ],
    },
    'blood-from-mouth': {
      says: [
        '(vomit*|cusp*|tossi*|tosse|escarr*) ... sangue',
        'sangue .. (boca|garganta)|(boca|garganta) ... sangr*',
      ],
    },
    breathing: {
      says: [
        'falta de ar|sufoc*|asfixi*|sem (ar|folego)|(dificuldade|custa|mal|dificil) ... respir*|respir* ... (mal|dificuldade|dificil)|folego',
      ],
      absolute: ['nao ... respir*|mal consigo respirar'],
    },
    chest: {
      says: [
        '(dor*|pressao|aperto|doi|peso) ... (peito|torax|thorax|coracao)',
        '(peito|torax) ... (doi|dor*|aperta*|pressao|aperto)',
        'infarto|enfarte',
      ],
    },
    consciousness: {
      says: [
        'desmai*|perdi* .. (consciencia|sentidos|os sentidos|conhecimento)|convuls*|inconsciente|sincope|perda de consciencia',
      ],
    },
    unresponsive: {
      says: ['(labios|rosto) ... (azul*|azuis|roxo*)|(esta|ficou) .. (azul|roxo)'],
      absolute: ['nao .. (acorda*|acordar|responde|reage)'],
    },
    leg: {
      says: [
        'panturrilha*|barriga da perna|batata da perna|gemeo',
        '(perna|coxa) ... @swell',
        '@swell ... (perna|coxa)',
        'trombose|flebite',
      ],
    },
    stroke: {
      says: [
        '(rosto|cara|boca|lado|metade|face) ... (paralis*|torto|torta|caid*|caiu|dormente*)|avc|derrame|metade do rosto',
      ],
      absolute: ['nao .. (falar|mexer o (braco|lado))|fala* (enrolad*|estranh*|mal)'],
    },
    'face-swelling': {
      says: [
        '(rosto|cara|labios?|lingua|garganta|pescoco) ... (@swell|fech*)',
        '@swell ... (rosto|cara|labios?|lingua|garganta|pescoco)',
        'anafila*',
      ],
    },
    sight: {
      says: ['perdi* .. (vista|visao)|ceg[oa]|(vista|olho|vejo|visao) ... (preto|negro|escur*)'],
      absolute: ['nao (vejo|enxergo|consigo ver)( nada| com| do|$)|deixei de ver|ja nao vejo'],
    },
    'cold-fingers': { says: ['(dedos?|unhas) ... (azul*|azuis|branc*|rox*|fri*|gelad*|palid*)'] },
    delirium: {
      says: ['confus*|delir*|alucin*|desorientad*|diz coisas (estranhas|sem sentido)'],
      absolute: ['nao sabe (onde|quem)|nao me reconhece'],
    },
    suicide: {
      says: [
        'suicid*|matar me|me matar|(quero|vontade de) morrer|acabar com (tudo|a minha vida|minha vida)|tirar a (minha )?vida',
      ],
      absolute: ['nao quero (viver|mais viver)|sem vontade de viver'],
    },
    overdose: {
      says: [
        'overdose|(tomei|engoli) .. (toda|todos|tudo|\\d\\d|caixa|inteira) .. (caixa|comprimidos|frasco)?',
      ],
    },
  }),
  signs: signsOf('pt', {
    bleeding: { says: ['@blood'] },
    wound: {
      says: [
        '(vermelh[ao]|inchad[ao]|quente) (e|,) (vermelh[ao]|inchad[ao]|quente|dolorid[ao]|a deitar)|pus|infec*|infet*|cheir*|supur*|(ferida|cicatriz|pontos?|pele|liquido|corte) ... (vermelh*|abert*|abri*|quente|verde|amarel*|solt*)',
      ],
    },
    swelling: { says: ['@swell'] },
    dressing: {
      says: [
        '(penso|curativo|ligadura|gaze|bandagem) ... (cai*|saiu|manchad*|molhad*|suj*|descol*|solt*|encharc*)',
      ],
    },
    'fever-word': { says: ['febre|febril|temperatura alta'] },
    'fever-signs': {
      says: ['arrepio*|calafrio*|tremo*|tremer|tremend*|a arder|suor*|suando|ardendo'],
    },
    vomiting: { says: ['vomit*|nausea*|enjo*|enjoad*|ansia*'] },
    'pain-unrelieved': {
      says: [
        '(muita|muito|muitas|demasiada|insuportavel|forte*|horrivel|terrivel|bastante|imensa*) .. (dor*|doi)|(dor*|doi) .. (muito|insuportavel|forte*|horrivel|terrivel|intens*|demais|imenso)|insuportavel|nao aguento',
      ],
      absolute: [
        '(comprimid*|medic*|remedio*|nada) ... nao .. (passa*|faz*|alivia*|adianta*)|nao aguento|nao suporto',
      ],
    },
    pain: { says: ['dor|dores|doi|doer'], softens: true },
    urine: { absolute: ['nao .. (urin*|mijar|xixi|fazer xixi)|sem urinar'] },
    bowel: {
      says: ['prisao de ventre|diarreia'],
      absolute: ['nao .. (gases|evacu*|fui a casa de banho|coco)'],
    },
    limb: {
      says: ['dormente*|dormencia|formigu*|paralis*'],
      absolute: ['nao (sinto|mexo|consigo mexer) .. (mao|pe|braco|perna|dedos|nada)'],
    },
    skin: { says: ['comich*|coceira|borbulh*|urticaria|alergi*|manchas|erupc*'] },
    medicine: {
      says: ['esqueci .. (comprimid*|medic*|remedio*|tomar)|sem (medic*|remedio*)'],
      absolute: [
        'nao .. (tomei|tomo|encontro|tenho) .. (medic*|comprimid*|remedio*|antibio*|receita)',
      ],
    },
    dizziness: { says: ['tont*|vertige*|mal estar|palpitac*'] },
    fall: { says: ['(eu )?cai |queda|escorreguei|bati'] },
    sight: {
      says: ['embacad*|turv*|(vejo|vista|visao|olho) .. (mal|pior|turv*|dobr*|vermelh*)|desfocad*'],
    },
    mind: { says: ['angusti*|ansied*|ansios*|panico|assustad*|medo|deprim*|chor*|preocupad*'] },
    preop: {
      says: [
        'comi|comido|almocei|bebi|bebido|fum*|cafe|cigarro*|sozinh*|gripe|constipad*|tosse|covid|pequeno almoco',
      ],
      absolute: ['nao (posso|poderei|vou|consigo ir|estou em jejum|deixei)|ninguem'],
    },
    general: {
      says: [
        '(estou |sinto me |muito |me sinto )+mal|pior|pessim*|horrivel|mau|problema*|estranh*|ajuda|doente|piorou|piorar',
      ],
      absolute: ['nao .. (bem|melhor|normal|bom)|nada bem'],
    },
  }),
  denyBefore: 'nao|sem|nenhum|nenhuma|nunca|nada de|nem|ja nao|deixou de|parou de|zero|ha',
  denyAfter: 'nao(?= (?:[.,?&]|$))|nenhuma?|nada|zero|parou|passou',
  yes: [
    'sim|claro|com certeza|de acordo|confirmo|confirmado|certo|ta bom|esta bem|entendido|estarei la|combinado|feito|isso|pois',
  ],
  no: ['nao|nada|nenhum*|nunca|de modo algum|ainda nao|jamais|nem um pouco'],
  good: [
    'a noite toda|toda a noite|como um (anjo|bebe|pedra)|bem|muito bem|tudo (bem|otimo|ok|certo|normal|bom|optimo|em ordem)|otimo|otima|optimo|perfeit*|melhor|excelente|normal|limp[oa]|sec[oa]|tranquil*|sem (problema*|dor|dores|queixas)|recuper*|maravilh*|beleza|bom|boa',
  ],
  hinted: { yes: [], no: [] },
  numbers: {
    zero: 0,
    um: 1,
    uma: 1,
    dois: 2,
    duas: 2,
    tres: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    trinta: 30,
    quarenta: 40,
  },
};
