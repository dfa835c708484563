import amygdales from '../../../resources/protocols/amygdales-enfant.json' with { type: 'json' };
import arthroscopie from '../../../resources/protocols/arthroscopie-genou.json' with {
  type: 'json',
};
import carpien from '../../../resources/protocols/canal-carpien.json' with { type: 'json' };
import cataracte from '../../../resources/protocols/cataracte.json' with { type: 'json' };
import circoncision from '../../../resources/protocols/circoncision-enfant.json' with {
  type: 'json',
};
import coloscopie from '../../../resources/protocols/coloscopie.json' with { type: 'json' };
import dents from '../../../resources/protocols/dents-de-sagesse.json' with { type: 'json' };
import general from '../../../resources/protocols/general.json' with { type: 'json' };
import hallux from '../../../resources/protocols/hallux-valgus.json' with { type: 'json' };
import hernie from '../../../resources/protocols/hernie-inguinale.json' with { type: 'json' };
import hysteroscopie from '../../../resources/protocols/hysteroscopie.json' with { type: 'json' };
import ligament from '../../../resources/protocols/ligament-genou.json' with { type: 'json' };
import items from '../../../resources/protocols/shared/items.json' with { type: 'json' };
import steps from '../../../resources/protocols/shared/steps.json' with { type: 'json' };
import texts from '../../../resources/protocols/shared/texts.json' with { type: 'json' };
import varices from '../../../resources/protocols/varices.json' with { type: 'json' };
import vesicule from '../../../resources/protocols/vesicule.json' with { type: 'json' };

/** What the files share; `texts` are those of a whole protocol, in every one of them. */
export const shared = { items, steps, texts } as const;

export const generalFile: object = general;

/** One per kind of operation, as they ship. */
export const otherFiles: readonly { readonly id: string; readonly number: number }[] = [
  cataracte,
  hernie,
  arthroscopie,
  carpien,
  varices,
  dents,
  amygdales,
  vesicule,
  hysteroscopie,
  coloscopie,
  hallux,
  circoncision,
  ligament,
];
