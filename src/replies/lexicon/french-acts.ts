/** What was done, had or arranged, as a participle: "collyre mis à 8 h", "signés, scannés, rangés". */
export const DONE =
  '(?:faite?s?|mise?s?|prise?s?|avale|pose|range|recue?s?|achete|signe|scanne|envoye|depose|transmise?s?|remise?s?|enfile|lave|douche|rase|tondue?s?|vue?s?|lue?s?|relue?s?|commence|entame|demarre|debute|reprise?s?|arrive|rentre|prepare|boucle|imprime|remplie?s?|recupere|commande|reserve|programme|cale|note|enregistre|valide|injecte|applique|instille|garde|porte|attache|scratche|scotche|installe|branche|vide|change|refaite?s?|donne|apporte|appele|prevenue?s?|demande|organise|trouve|desinfecte|nettoye|paye|regle|finie?s?|termine|complete|suivie?s?|respecte|passe|retrouve|communique|annonce|explique|glace|rouverte?|bue?s?)(?:e?s?)';

/** Done where something was to come off; undone where it was to stay. */
export const REMOVED =
  '(?:retire|enleve|ote|coupe|tombe|partie?s?|sortie?s?|defaite?s?|dissous|efface|decolle|depose|pose|range|laisse)(?:e?s?)';

/** Done where something was to be stopped. */
export const STOPPED =
  '(?:arrete|stoppe|suspendue?s?|interrompue?s?|cesse|finie?s?|termine|range|jete|laisse)(?:e?s?)';

/** Words after which what was said first no longer stands. */
export const TURNS =
  / (?:&\S+|n|ne|personne|aucune?|mais|sauf|seulement|uniquement|moitie|presque|pas|plus|jamais|rien|ni|sans|trop|mal|vomi\S*|recrach\S*|rendu|erreur|oubli\S*|perdu\S*|vole\S*|casse\S*|impossible|demain|bientot|vais|vas|va|ferai|sera|seront|faut|devait|devais|aurait|fallu|peur|chien|chat) /;

/** Medicines for pain by the names on their boxes. */
export const PAIN_RELIEF =
  'doli|dolis|doliprane|dolipranes|dafalgan|efferalgan|paracetamol|izalgi|ixprim|zaldiar|tramadol|lamaline|codoliprane|codeine|acupan|topalgic|contramal|antadys|ketoprofene|profenid|spasfon|lamaline|klipal|dafalgan codeine';
