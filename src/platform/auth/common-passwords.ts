/** Long passwords that everybody tries first. Shorter ones never get this far. */
export const commonPasswords = new Set([
  '123456789012', '1234567890123', '12345678901234', '123456123456', '111111111111', '000000000000', 'qwertyuiop123', 'qwertyuiopasdf',
  'password1234', 'password12345', 'passwordpassword', 'adgangskode1', 'adgangskode12', 'adgangskode123', 'kodeord12345', 'velkommen123',
  'velkommen1234', 'iloveyou1234', 'abcdefghijkl', 'abcdefgh1234', 'administrator', 'letmein12345', 'changeme1234', 'sommerferie1',
  'danmark12345', 'kommune12345', 'qwerty123456', 'asdfghjkl123', 'zaq12wsxcde3', '1q2w3e4r5t6y', 'q1w2e3r4t5y6', 'trustno1trustno1',
])
