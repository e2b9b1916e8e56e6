/**
 * Writers set aside for the final evaluation: 744 digits from 40 UNIPEN files and 749 digits by
 * three pendigits writers. None of their drawings (digits, letters, symbols) are used to train, to
 * choose a network or to set the threshold. The UNIPEN files were picked at random before any
 * network was trained on UNIPEN. No network was ever trained on digits by the three pendigits
 * writers, but these digits were used to choose the epoch and the threshold of version 0.1.0. None
 * of contributor val's files is reserved, because each of them contains the same digit drawn by
 * several writers.
 */
export const RESERVED_WRITERS: readonly string[] = [
  "pendigits/10",
  "pendigits/20",
  "pendigits/30",
  "apb/app0414",
  "apb/app0523",
  "apb/app0534",
  "apb/app0561",
  "apb/app0866",
  "apb/app1061",
  "apb/app1229",
  "apb/app1364",
  "apb/app1545",
  "apb/app1800",
  "apb/app1822",
  "apb/app1838",
  "apb/app2819",
  "apb/app2820",
  "apb/app2831",
  "apb/app3183",
  "apb/app3184",
  "apb/app3192",
  "apb/app3202",
  "apb/app3889",
  "apb/app4134",
  "apb/app4208",
  "ced/aike2911_s_1z",
  "ced/ayml3525_s_0k",
  "ced/bykg6164_s_23",
  "ced/cypl9614_s_jd",
  "ced/knds0342_s_13",
  "ced/pnlg5032_s_19",
  "ced/racy0978_s_0l",
  "ced/repy0371_s_1a",
  "imp/imp137",
  "imp/imp144",
  "imp/imp16",
  "imp/imp171",
  "imp/imp33",
  "imp/imp53",
  "imp/imp6",
  "imp/imp60",
  "imp/imp69",
  "imp/imp90",
];
