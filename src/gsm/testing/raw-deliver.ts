export type RawDeliver = {
  readonly firstOctet?: string;
  readonly from?: string;
  readonly pid?: string;
  readonly dcs?: string;
  readonly scts?: string;
  /** TP-UDL and TP-UD. */
  readonly userData?: string;
};

/** An SMS-DELIVER put together from hex fields, for what `encodeDeliver` does not write. */
export function rawDeliver(fields: RawDeliver): string {
  const {
    firstOctet = '04',
    from = '0B913336990810F2',
    pid = '00',
    dcs = '00',
    scts = '62112251000040',
    userData = '00',
  } = fields;
  return `00${firstOctet}${from}${pid}${dcs}${scts}${userData}`;
}
