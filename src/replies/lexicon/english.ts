import { type LanguagePack, redFlagsOf, signsOf } from './language-pack.ts';

export const ENGLISH: LanguagePack = {
  id: 'en',
  markers:
    'is my i and not have has been it this with yes very feel feeling you your fine good bleeding no thanks thank three four five eight nine ten seven two one zero thirty still since was are am can don doing all everything the since of for he she',
  concepts: {
    bleed: 'bleed*|blood|bloody|haemorr*|hemorr*',
    heavy:
      'heav*|lot|lots|loads|profus*|everywhere|badly|soak*|gush*|pour*|non stop|nonstop|massive*|much|constant*|spurt*|pool*|flood*|too much|like crazy|clots?',
    not: 'can t|cannot|can not|cant|couldn t|unable to|not able to|won t|wont|doesn t|does not|isn t|is not|not|don t|didn t|aren t|hard to|difficult to|struggling to|struggle to|trouble',
    swell: 'swell*|swoll*|puff*|bigger|huge|doubled',
  },
  redFlags: redFlagsOf('en', {
    bleeding: {
      says: [
        '@bleed ... @heavy',
        '@heavy ... @bleed',
        'blood ... (through|all over)',
        'soak* ... (dressing|bandage|sheets?|pads?)',
      ],
      absolute: [
        '@bleed ... (@not|never) .. (stop*|slow*)',
        '(keeps?|kept|still) bleeding',
        '@not .. stop .. bleeding',
      ],
    },
    'blood-from-mouth': {
      says: [
        '(vomit*|throw* up|threw up|cough*|spit*|spat|puk*) ... blood',
        'blood (in|from) .. (mouth|throat|vomit|spit)',
      ],
    },
    breathing: {
      says: [
        '(short|shortness|out) of breath|breathless*|suffocat*|drown*|choke|chokes|choked|choking|wheez*|gasp*|(trouble|difficult*|hard|problem*|struggl*) ... breath*|breath* ... (difficult*|hard|bad*|problem*|trouble|short|struggl*)',
      ],
      absolute: ['@not .. (breathe|breath|catch .. breath|get .. air)'],
    },
    chest: {
      says: [
        'chest ... (pain*|tight*|pressure|hurt*|heav*|squeez*|crush*|burn*|ache*|discomfort)',
        '(pain*|tight*|pressure|hurt*|ache*|weight) ... chest',
        'heart attack',
      ],
    },
    consciousness: {
      says: [
        'faint*|pass* out|black* out|unconscious*|seizure*|convuls*|collaps*|lost consciousness|(los*|loss) .. consciousness|fits|having a fit',
      ],
    },
    unresponsive: {
      absolute: [
        '@not .. (wake|waking|respond*|react*|woken)',
        'unresponsive|lips .. (blue|purple)|turn* blue|(he|she|is|face) .. blue',
      ],
    },
    leg: {
      says: ['calf|calves', '(leg|thigh) ... @swell', '@swell ... (leg|thigh)', 'blood clot|dvt'],
    },
    stroke: {
      says: [
        'stroke|(face|mouth) ... (droop*|numb*|paraly*|drop*|twisted|crooked)|slur*|(arm|side|half) ... (paraly*|numb all of a sudden|dead)|(half|side) ... (face|body)',
      ],
      absolute: ['@not .. (speak*|talk|find .. words|lift .. arm|move .. side|smile)'],
    },
    'face-swelling': {
      says: [
        '(face|lips?|tongue|throat|neck) ... (@swell|clos*|tight*)',
        '@swell ... (face|lips?|tongue|throat|neck)',
        'anaphyla*',
      ],
    },
    sight: {
      says: [
        'lost .. (sight|vision)|blind|loss of (vision|sight)|(vision|sight|eye) ... (gone|black|dark)|black curtain',
      ],
      absolute: ['@not .. see( anything| with| from)?'],
    },
    'cold-fingers': {
      says: [
        '(fingers?|toes?|nails?|hand|foot) ... (blue|white|purple|cold|ice|icy|grey|freezing|pale)',
        '(blue|white|purple|icy|cold) .. (fingers?|toes?)',
      ],
    },
    delirium: {
      says: ['confus*|deliri*|hallucinat*|disorient*|talking nonsense|making no sense'],
      absolute: ['doesn t know where|not know where|not recogni*|doesn t recogni*'],
    },
    suicide: {
      says: [
        'suicid*|kill (myself|himself|herself|me)|(want*|wish|going) .. (to )?(die|be dead|end it|disappear)|end my life|hurt myself',
      ],
      absolute: ['@not want to live|no reason to live|better off dead|not worth living'],
    },
    overdose: {
      says: [
        'overdos*|(took|taken|swallow*) .. (all|whole|entire|too many|\\d\\d) .. (pills?|tablets?|box|bottle|pack*|paracetamol)?',
      ],
    },
  }),
  signs: signsOf('en', {
    bleeding: { says: ['@bleed|oozing|ooze|blood stain*'] },
    wound: {
      says: [
        '(red|swollen|hot|warm) (and|,) (red|swollen|hot|warm|sore|oozing|weeping)|pus|infect*|smell*|discharge|(wound|scar|cut|incision|stitch*|it|skin) ... (red|open*|hot|burst|leak*|weep*|yellow|green)|stitches .. (out|open)|redness|leaking',
      ],
    },
    swelling: { says: ['@swell|lump'] },
    dressing: {
      says: ['(dressing|bandage|plaster|it) ... (fell|off|wet|soak*|dirty|stain*|loose|falling)'],
    },
    'fever-word': { says: ['fever*|temperature (is )?(high|up)|high temperature'] },
    'fever-signs': { says: ['shiver*|chills|burning up|sweat*|shaking'] },
    vomiting: {
      says: [
        'queasy|queasiness|nauseous|off my food|vomit*|throw* up|threw up|nause*|puk*|sick to|feel* sick|being sick|been sick',
      ],
      absolute: ['keep (anything|nothing|food) down'],
    },
    'pain-unrelieved': {
      says: [
        '(very|so|too|really|extreme*|terribl*|unbearabl*|severe|awful|horrible|worst|excruciat*|bad|intense|lots? of|a lot of|strong|killing) .. (pain*|hurt*|sore|ache*)|(pain*|hurt*) .. (very|so|too|unbearabl*|a lot|bad|badly|terribl*|severe|worse|awful|horrible|like hell|intense|killing)|unbearable|agony|excruciat*|killing me',
      ],
      absolute: ['(painkiller*|pills?|medic*|tablet*) ... @not .. (work*|help*|do)|nothing helps'],
    },
    pain: { says: ['pain*|hurt*|hurts|sore|ache*|aching'], softens: true },
    urine: {
      says: ['burn* .. (pee*|urin*)'],
      absolute: ['(@not|haven t|unable|hasn t|no) ... (pee*|urin*|wee)'],
    },
    bowel: {
      says: ['constipat*|diarrh*|bloated'],
      absolute: ['(@not|haven t|no) .. (gas|stool*|poo*|bowel)'],
    },
    limb: {
      says: ['numb*|paraly*|tingl*'],
      absolute: ['@not .. (feel|move|lift|bend|walk)( my| his| her| the| anything)'],
    },
    skin: { says: ['rash|itch*|hives|spots|allerg*'] },
    medicine: {
      says: [
        'forgot .. (pills?|tablet*|medic*|take|antibio*)|out of (pills|tablets|medic*)|ran out',
      ],
      absolute: ['@not .. (take|taking|taken|find|get) .. (pills?|tablets?|medic*|antibio*)'],
    },
    dizziness: { says: ['dizz*|lighthead*|light headed|vertigo|woozy|palpitat*'] },
    fall: { says: ['fell (down|on|over)|(i|he|she) fell|tripped|i slipped'] },
    sight: {
      says: [
        'blur*|(vision|sight|eye) ... (worse|red|pain*|double|foggy|getting)|double vision|floaters|flashes',
      ],
    },
    mind: { says: ['panic*|anxious|anxiety|scared|depress*|worried|crying|desperate'] },
    preop: {
      says: [
        '(i |have |had |just |drank |ate |did )+(eat|ate|eaten|drank|drunk|coffee|breakfast|smoked|a cigarette|milk)|smoked|coffee|ate|breakfast|alone|by myself|flu|a cold|covid|cough*',
      ],
      absolute: [
        '(@not|nobody|no one) .. (come|fast*|make it|stop*|accompany|drive|stay|attend|be there)|nobody|no one',
      ],
    },
    general: {
      says: [
        '(tube|catheter|drain|pump|bag) (is |was |has |got )*(blocked|empty|leaking|out|off|broken|stuck)|nothing in the (bag|drain|bottle)|worse|worsening|terribl*|awful*|horribl*|bad|badly|sick|ill|unwell|problem*|issue*|wrong|weird|strange|concern*|emergency|help|not well|poorly',
      ],
      absolute: [
        '(?!couldn t|could not|can t)(@not|isn t|no) .. (good|well|ok|okay|fine|great|right|better|normal)|never .. (good|well|ok|okay|fine|great|right|normal)|not really|hardly(?! (any|a|feel|notice))|rough|could (be|feel|have been) better|been better(?! than)|so so',
      ],
    },
  }),
  denyBefore:
    'no|not|without|never|none|don t|doesn t|didn t|isn t|haven t|hasn t|nor|zero|stopped|any|neither|wasn t|aren t',
  denyAfter: 'no(?= (?:[.,?&]|$))|none|stopped|gone|nothing|free',
  yes: [
    'yes|yeah|yep|yup|sure|of course|correct|absolutely|definitely|confirmed|i confirm|(i )?(will|ll) be there|i (will|ll) come|ok|okay|done|i (do|am|have|did)(?= (,|\\.|$))|affirmative|will do|see you',
  ],
  no: [
    'no|nope|not at all|never(?! (better|felt|been better))|none|nothing|not yet|not really|nah|negative|no thanks|neither|no way',
  ],
  good: [
    'never (felt |been )?better|couldn t (be|feel) better|could not (be|feel) better|can t complain|no complaints|good|fine|great|well|perfect|excellent|all (good|fine|ok|well|right)|better|ok|okay|normal|clean|dry|no problem*|no issue*|everything (is )?(ok|fine|good|great|well|perfect)|healing|comfortable|happy|slept|nothing to report|feeling good|awesome|wonderful|amazing|doing well|recover*',
  ],
  hinted: { yes: ['one'], no: [] },
  numbers: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    nought: 0,
    none: 0,
  },
};
