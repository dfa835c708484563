import { type LanguagePack, redFlagsOf, signsOf } from './language-pack.ts';

export const SPANISH: LanguagePack = {
  id: 'es',
  markers:
    'muy tengo estoy esta los las una sin pero duele dolor sangre fiebre mucho mucha todo hoy ahora gracias no he siento cuatro ocho nueve diez siete cinco treinta uno tres seis cero del estare el la me mi por tiene bien nada si',
  concepts: {
    blood: 'sangr*|hemorrag*|coagulos?',
    much: 'mucho|mucha|muchisim*|bastante|abundan*|sin parar|demasiad*|chorro*|chorros|empapad*|todo|todos lados|por todas partes|a mares|para|cesa',
    not: 'no|nunca|ya no|apenas|imposible|sin poder|cuesta|dificil|dificultad',
    swell: 'hinchad*|hincha*|inflamad*|inflam*|hinchazon',
  },
  redFlags: redFlagsOf('es', {
    bleeding: {
      says: [
        '@blood ... @much',
        '(mucha|muchisima|demasiada|bastante|perdiendo) .. sangre',
        'hemorragia*',
      ],
      absolute: [
        '@blood ... no .. (para|cesa|deja|corta|detiene)',
        'no (para|deja|cesa) de sangrar',
        'no .. (parar|detener|cortar) .. (sangre|sangrado|hemorragia)',
      ],
    },
    'blood-from-mouth': {
      says: [
        '(vomit*|escup*|tos*|tosi*|toser|tose) ... sangre',
        'sangre .. (boca|garganta)|(boca|garganta) ... sangr*',
      ],
    },
    breathing: {
      says: [
        'ahog*|asfixi*|sofoc*|falta .. aire|sin (aire|aliento)|(dificultad|cuesta|mal|dificil|costando) ... (respir*)|respir* ... (mal|dificultad|dificil|apenas)',
      ],
      absolute: ['(no|apenas) ... (respir*|coger aire)'],
    },
    chest: {
      says: [
        '(dolor*|presion|opresion|duele*|aprieta|peso|ardor) ... (pecho|torax|thorax|corazon)',
        '(pecho|torax|thorax) ... (duele*|dolor*|presion|opres*|aprieta*)',
        'infarto',
      ],
    },
    consciousness: {
      says: [
        'desmay*|perdi* .. (conocimiento|consciencia|conciencia|sentido)|convuls*|inconsciente|sincope|perdida de (conocimiento|conciencia)',
      ],
    },
    unresponsive: {
      says: ['(labios|cara) ... (azul*|morad*)|(esta|se puso) .. azul'],
      absolute: ['no .. (despierta|despertar|responde|reacciona|contesta)'],
    },
    leg: {
      says: [
        'pantorrilla*|gemelos? (duel*|hinch*|dur*)',
        '(pierna|muslo) ... @swell',
        '@swell ... (pierna|muslo)',
        'trombosis|flebitis',
      ],
    },
    stroke: {
      says: [
        '(cara|boca|lado|mitad|media cara) ... (paraliz*|torcid*|caid*|dormid*)|ictus|derrame cerebral|embolia|media cara',
      ],
      absolute: ['no .. (hablar|encontrar las palabras|mover el (brazo|lado))|habla* (raro|mal)'],
    },
    'face-swelling': {
      says: [
        '(cara|labios?|lengua|garganta|cuello) ... (@swell|cierra*|cerr*)',
        '@swell ... (cara|labios?|lengua|garganta|cuello)',
        'anafilax*',
      ],
    },
    sight: {
      says: ['perdi* .. (vista|vision)|ciego|ciega|(vista|ojo|veo) ... negro'],
      absolute: ['no veo( nada| con| por|$)|dejado de ver|ya no veo'],
    },
    'cold-fingers': { says: ['(dedos?|unas) ... (azul*|blanc*|morad*|fri*|helad*|palid*)'] },
    delirium: {
      says: ['confus*|delir*|alucin*|desorientad*|dice cosas (raras|sin sentido)'],
      absolute: ['no (sabe|se) (donde|quien)|no me reconoce'],
    },
    suicide: {
      says: [
        'suicid*|matarme|(quiero|ganas de) (morir*|morirme)|acabar con (todo|mi vida)|quitarme la vida',
      ],
      absolute: ['no quiero (vivir|seguir viviendo)|sin ganas de vivir'],
    },
    overdose: {
      says: [
        'sobredosis|(tomado|tome|tragado) .. (toda|todas|todo|\\d\\d|caja|entera) .. (caja|pastillas|blister|frasco)?',
      ],
    },
  }),
  signs: signsOf('es', {
    bleeding: { says: ['@blood|mancha* de rojo'] },
    wound: {
      says: [
        '(roj[ao]|hinchad[ao]|caliente) (y|,) (roj[ao]|hinchad[ao]|caliente|dolorid[ao]|supura*)|pus|infect*|infecc*|huele*|supur*|(herida|cicatriz|puntos?|piel|liquido) ... (roj*|abiert*|abr*|caliente|verde|amarill*|solt*)|herida abierta',
      ],
    },
    swelling: { says: ['@swell'] },
    dressing: {
      says: [
        '(cay*|despeg*|solt*) ... (vendaje|venda|aposito|gasa|parche)',
        '(vendaje|venda|aposito|gasa|parche) ... (caid*|cay*|manchad*|mojad*|suci*|despeg*|suelt*|empap*)',
      ],
    },
    'fever-word': { says: ['fiebre|calentura|febril|temperatura alta'] },
    'fever-signs': { says: ['escalofr*|tirit*|tembl*|ardiendo|sudor*|sudando'] },
    vomiting: { says: ['vomit*|nausea*|nauseas|ganas de vomitar|devuelvo|arcadas'] },
    'pain-unrelieved': {
      says: [
        '(mucho|muchisimo|demasiado|muy|insoportable*|fuerte*|horrible*|terrible*|bastante) .. (dolor*|duele*|mal)|(dolor*|duele*) .. (mucho|muchisimo|insoportable*|fuerte*|horrible*|terrible*|intens*|un monton|demasiado)|insoportable*|inaguantable*|no aguanto',
      ],
      absolute: [
        '(pastillas?|medic*|calmante*|nada) ... (no .. (calma*|hace*|quita*|alivia*|efecto)|me calma)|no (aguanto|soporto)',
      ],
    },
    pain: { says: ['dolor*|duele*|doler'], softens: true },
    urine: { absolute: ['no .. (orin*|mear|meo|hacer pis|pis)|sin (orinar|mear)'] },
    bowel: {
      says: ['estrenid*|estrenimiento|diarrea'],
      absolute: ['no .. (gases|cagar|evacuar|ido al bano|hacer caca)'],
    },
    limb: {
      says: [
        'dormid* (la|el|todavia)|(mano|pie|brazo|pierna|dedos) .. (dormid*|insensible*|paraliz*|entumecid*)|entumecid*|hormigue*',
      ],
      absolute: ['no (siento|puedo mover|muevo) .. (mano|pie|brazo|pierna|dedos|nada)'],
    },
    skin: { says: ['sarpullido|ronchas?|picor*|picazon|granos|urticaria|alergi*|erupcion*'] },
    medicine: {
      says: ['olvid* .. (pastilla*|medic*|tomar*)|sin (pastillas|medic*)'],
      absolute: ['no .. (tomado|tomo|encuentro|tengo) .. (medic*|pastillas?|antibio*|receta)'],
    },
    dizziness: { says: ['mare*|vertigo*|malestar|palpitac*'] },
    fall: { says: ['me (cai|he caido)|caida|caido|me golpe*'] },
    sight: { says: ['borros*|(veo|vista|vision|ojo) .. (mal|peor|borros*|doble|roj*|nublad*)'] },
    mind: { says: ['angusti*|ansied*|panico|asustad*|miedo|deprim*|llor*|preocupad*'] },
    preop: {
      says: [
        '(he |ya )?(comi*|comido|desayun*|bebi*|bebido|fum*|tome (un )?(cafe|leche)|cafe|cigarr*)|sol[oa]|gripe|resfriad*|tos|covid',
      ],
      absolute: ['no (puedo|podre|voy a|ire|estoy en ayunas|he dejado)|nadie'],
    },
    general: {
      says: [
        '(muy |me siento |estoy |va )+mal|fatal|peor|horrible|malo|problema*|raro|rara|ayuda|enferm*|empeor*|regular',
      ],
      absolute: ['no .. (bien|mejor|normal|bueno)|nada bien'],
    },
  }),
  denyBefore:
    'no|sin|ningun|ninguna|nunca|nada de|ni|ya no|tampoco|dejo de|dejado de|paro de|parado de|cero|hay',
  denyAfter:
    'no(?= (?:[.,?&]|$))|ninguna?|nada|cero|(?:ya )?paro|ceso|se detuvo|se fue|desaparecio',
  yes: [
    'claro|vale|por supuesto|correcto|de acuerdo|confirmo|confirmado|asi es|sin falta|desde luego|entendido|alli estare|ahi estare|bueno|listo|hecho',
  ],
  no: ['no|nada|ningun*|nunca|para nada|en absoluto|todavia no|aun no|tampoco|jamas|ni una gota'],
  good: [
    'toda la noche|de un tiron|como un (tronco|bebe|angel|liron)|a pierna suelta|bien|muy bien|perfect*|mejor|todo (bien|ok|perfecto|normal|en orden)|genial|estupend*|fenomenal|de maravilla|excelente|normal|limpi*|sec[oa]|tranquil*|sin (problema*|novedad*|molestias)|recuper*|fantastic*|contento|contenta|correctamente',
  ],
  hinted: { yes: ['si'], no: [] },
  numbers: {
    cero: 0,
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    treinta: 30,
    cuarenta: 40,
    once: 11,
    doce: 12,
  },
};
