namespace Cordon.Bench.Spectra;

/// <summary>
/// Which nuclides the library has, what they are found as, and of what their radiation is made: members of the chain with their activity per decay of the parent.
/// Positron yields, X-rays that the gamma table lacks and beta end points are typed from evaluated decay data (ENSDF as shown in Nuclear Data Sheets).
/// </summary>
internal static class LibrarySource
{
    /// <summary>
    /// X-rays of uranium and plutonium are those that a dense piece makes by its own photons and electrons, before it keeps a part of them. No decay data have them: they are as high as one of the
    /// simulated germanium instruments shows them beside 185.7 keV (uranium-235), 1001 keV (uranium-238) and 129 keV (plutonium-239).
    /// Name | categories | group or - | members name:activity, m for metastable | positrons per decay | X-rays keV:percent | beta end points keV:per decay, for continua without lines.
    /// </summary>
    public static readonly string[] Rows =
    [
        "U232|Nuclear|thorium|U232:1,Ra224:1,Pb212:1,Bi212:1,Tl208:0.3594",
        "U233|Nuclear|-|U233:1,Th229:0.0009,Fr221:0.0009,Bi213:0.0009,Tl209:0.00002",
        "U235|Nuclear|uranium|U235:1,Th231:1|0|94.7:17,98.4:28,111.3:12",
        "U238|Nuclear,NORM|uranium|U238:1,Th234:1,Pa234m:1,Pa234:0.0016|0|94.7:8.5,98.4:14,111.3:6|2269:0.98",
        "Np237|Nuclear|-|Np237:1,Pa233:1|0|94.7:15,98.4:24,111:9",
        "Pu238|Nuclear|-|Pu238:1",
        "Pu239|Nuclear|-|Pu239:1,Pu240:0.23,Pu241:5,U237:0.00012|0|94.7:0.0042,98.4:0.0067,99.5:0.006,103.7:0.0095,111:0.0031,117:0.005",
        "Am241|Industrial,Nuclear|-|Am241:1",
        "Am243|Nuclear|-|Am243:1,Np239:1|0|99.5:14,103.7:22,117:8",
        "Ag108m|Industrial|-|Ag108m:1",
        "Ag110m|Industrial|-|Ag110m:1",
        "Au198|Medical,Industrial|-|Au198:1",
        "Ba133|Industrial|-|Ba133:1",
        "Ba140|Industrial|-|Ba140:1,La140:1.15",
        "Be7|NORM|-|Be7:1",
        "Bi207|Industrial|-|Bi207:1|0.0001",
        "Cd109|Industrial|-|Cd109:1",
        "Ce139|Industrial|-|Ce139:1|0|33.3:65,38:15",
        "Ce141|Industrial|-|Ce141:1",
        "Ce144|Industrial|-|Ce144:1,Pr144:1|0|-|2997:0.98",
        "Co56|Industrial|-|Co56:1|0.196",
        "Co57|Industrial,Medical|-|Co57:1",
        "Co58|Industrial|-|Co58:1|0.149",
        "Co60|Industrial|-|Co60:1",
        "Cr51|Medical,Industrial|-|Cr51:1",
        "Cs134|Industrial|-|Cs134:1",
        "Cs137|Industrial|-|Cs137:1",
        "Eu152|Industrial|-|Eu152:1",
        "Eu154|Industrial|-|Eu154:1",
        "Eu155|Industrial|-|Eu155:1",
        "Fe59|Industrial,Medical|-|Fe59:1",
        "Gd153|Industrial,Medical|-|Gd153:1|0|41.2:96,47.1:25",
        "Hf181|Industrial|-|Hf181:1",
        "Hg203|Industrial|-|Hg203:1|0|72:10,82.5:2.8",
        "Ho166m|Industrial|-|Ho166m:1|0|48.9:48,55.6:13",
        "Ir192|Industrial,Medical|-|Ir192:1",
        "Kr85|Industrial|annihilation|Kr85:1|0|-|687:0.996",
        "La140|Industrial|-|La140:1",
        "Mn54|Industrial|-|Mn54:1",
        "Mn56|Industrial|-|Mn56:1",
        "Na22|Industrial,Medical|-|Na22:1|0.899",
        "Na24|Industrial,Medical|-|Na24:1",
        "Nb94|Industrial|-|Nb94:1",
        "Ru103|Industrial|-|Ru103:1",
        "Ru106|Industrial,Medical|-|Rh106:1|0|-|3541:0.79",
        "Sb124|Industrial|-|Sb124:1",
        "Sb125|Industrial|-|Sb125:1",
        "Sc46|Industrial|-|Sc46:1",
        "Se75|Industrial,Medical|-|Se75:1",
        "Sn113|Industrial|-|Sn113:1",
        "Sr90|Industrial,Medical|bremsstrahlung|Y90:1|0|-|546:1,2280:1",
        "Ta182|Industrial|-|Ta182:1",
        "Tb160|Industrial|-|Tb160:1",
        "Tl204|Industrial|bremsstrahlung|-|0|70:1.2,80.3:0.35|764:0.97",
        "Tm170|Industrial|-|Tm170:1|0|52:3,59.4:0.8|968:1",
        "W187|Industrial|-|W187:1",
        "Y88|Industrial|-|Y88:1|0.002",
        "Yb169|Industrial,Medical|-|Yb169:1|0|50.4:147,57.6:39",
        "Zn65|Industrial|-|Zn65:1|0.0142",
        "Zr95|Industrial|-|Zr95:1,Nb95:1.5",
        "Ac225|Medical|-|Ac225:1,Fr221:1,Bi213:1,Tl209:0.0214|0|79:3,82:4",
        "As72|Medical|annihilation|As72:1|0.875",
        "At211|Medical|-|At211:1,Po211:0.582|0|76.9:12.6,79.3:21,90:9.6",
        "Bi213|Medical|-|Bi213:1,Tl209:0.0214|0|79:3",
        "Br76|Medical|-|Br76:1|0.55",
        "Br82|Medical,Industrial|-|Br82:1",
        "Ca47|Medical|-|Ca47:1,Sc47:2.8",
        "Cu64|Medical|annihilation|Cu64:1|0.175",
        "Cu67|Medical|-|Cu67:1",
        "F18|Medical|annihilation|-|0.967",
        "Ga67|Medical|-|Ga67:1",
        "Ga68|Medical|annihilation|Ga68:1|0.889",
        "I123|Medical|-|I123:1",
        "I124|Medical|-|I124:1|0.227|27.4:48,31:10",
        "I125|Medical|-|I125:1",
        "I131|Medical|-|I131:1",
        "In111|Medical|-|In111:1",
        "Lu177|Medical|-|Lu177:1",
        "Lu177m|Medical|-|Lu177m:1,Lu177:0.2|0|54.5:60,62.5:16",
        "Mo99|Medical|-|Mo99:1,Tc99m:0.96",
        "P32|Medical|bremsstrahlung|-|0|-|1710:1",
        "Pd103|Medical|-|Pd103:1|0|20.2:64,22.8:13",
        "Ra223|Medical|-|Ra223:1,Rn219:1,Pb211:1,Bi211:1,Tl207:1",
        "Rb82|Medical|annihilation|Rb82:1|0.954",
        "Rb86|Medical|-|Rb86:1|0|-|1774:0.91",
        "Re186|Medical|-|Re186:1|0|61.5:7,71:2",
        "Re188|Medical|-|Re188:1|0|62.5:4,72:1|2120:0.7",
        "Sm153|Medical|-|Sm153:1",
        "Sn117m|Medical|-|Sn117m:1|0|25.2:44,28.5:9",
        "Sr85|Medical|annihilation|Sr85:1",
        "Sr89|Medical|bremsstrahlung|-|0|-|1495:1",
        "Tc99m|Medical|-|Tc99m:1",
        "Tl201|Medical|-|Tl201:1",
        "Tl202|Medical|-|Tl202:1|0|70:61,80.3:18",
        "Xe133|Medical|-|Xe133:1",
        "Zr89|Medical|-|Zr89:1|0.227",
        "K40|NORM|-|K40:1",
        "La138|NORM|-|La138:1|0|32.1:32,36.6:8",
        "Lu176|NORM|-|Lu176:1|0|55:26,63.3:7",
        "Ra226|NORM,Industrial,Medical|radium|Ra226:1,Pb214:1,Bi214:1,Pb210:0.5",
        "Th228|Nuclear,NORM,Industrial|thorium|Ra224:1,Pb212:1,Bi212:1,Tl208:0.3594",
        "Th232|NORM,Nuclear|thorium|Ac228:1,Ra224:1,Pb212:1,Bi212:1,Tl208:0.3594",
    ];

    /// <summary>
    /// Other matter that a nuclide is met in, as name/number | what follows a name in <see cref="Rows"/>: uranium of about 2, 5 and 20 % of U235, by activity with 6.43 decays of U235 to one of U238 at equal masses;
    /// U233 with 10 parts in a million of U232, which comes with its making.
    /// </summary>
    public static readonly string[] Mixtures =
    [
        "U235/1|Nuclear|uranium|U235:1,Th231:1,U238:7.62,Th234:7.62,Pa234m:7.62,Pa234:0.0122|0|94.7:82,98.4:135,111.3:58|2269:7.47",
        "U235/2|Nuclear|uranium|U235:1,Th231:1,U238:2.95,Th234:2.95,Pa234m:2.95,Pa234:0.0047|0|94.7:42,98.4:69,111.3:30|2269:2.89",
        "U235/3|Nuclear|uranium|U235:1,Th231:1,U238:0.62,Th234:0.62,Pa234m:0.62,Pa234:0.001|0|94.7:22,98.4:37,111.3:16|2269:0.61",
        "U233/1|Nuclear|-|U233:1,Th229:0.0009,Fr221:0.0009,Bi213:0.0009,Tl209:0.00002,U232:0.023,Ra224:0.023,Pb212:0.023,Bi212:0.023,Tl208:0.00827",
    ];

    /// <summary>What is met often at borders, in hospitals, in industry and in goods, or must not be missed: weighs as a prior, with <see cref="Uncommon"/>; the others are rare.</summary>
    public static readonly string[] Common =
    [
        "U235", "U238", "Pu239", "Np237", "Am241", "Ba133", "Co57", "Co60", "Cs137", "Eu152", "Ir192", "Se75", "Na22", "Sr90", "I131", "I123", "I125", "In111",
        "Lu177", "Mo99", "F18", "Ga67", "Tc99m", "Tl201", "Xe133", "Sm153", "K40", "Ra226", "Th232", "Ra223", "U232",
    ];

    public static readonly string[] Uncommon =
    [
        "U233", "Cd109", "Cs134", "Eu154", "Eu155", "Mn54", "Y88", "Yb169", "Bi207", "Cr51", "Gd153", "Kr85", "Zn65", "Co58", "Fe59", "Sb125", "Ru106", "Ce144", "Ho166m",
        "Ag110m", "Ac225", "Ga68", "Zr89", "I124", "Cu64", "P32", "Pd103", "Rb82", "Re188", "Re186", "Sr85", "Sr89", "Th228", "Lu176", "Au198", "Hg203", "Ce139", "Sn113", "Zr95", "Tl204", "Lu177m",
    ];

    /// <summary>Met as dense pieces, which keep their soft photons to themselves.</summary>
    public static readonly string[] Dense = ["Pu238", "Pu239", "U233", "U235", "U238"];

    /// <summary>Met as goods that are radioactive throughout: ores, sands, fertiliser, earths.</summary>
    public static readonly string[] Loads = ["K40", "Lu176", "Ra226", "Th232"];

    /// <summary>Lines that the gamma table has under no parent: nuclide, keV, percent.</summary>
    public static readonly (string Member, double Energy, double Percent)[] Added =
    [
        ("Tc99m", 140.511, 89.0), ("Sn117m", 158.56, 86.4), ("Sn117m", 156.02, 2.1),
    ];

    /// <summary>Level of the metastable state in the gamma table, keV.</summary>
    public static readonly Dictionary<string, (string Parent, string Level)> Metastable = new()
    {
        ["Ag108m"] = ("Ag108", "109.466"), ["Ag110m"] = ("Ag110", "117.59"), ["Ho166m"] = ("Ho166", "5.969"), ["Lu177m"] = ("Lu177", "970.1757"),
        ["Pa234m"] = ("Pa234", "73.92+X"), ["Tc99m"] = ("Tc99", "142.6836"), ["Sn117m"] = ("Sn117", "314.58"),
    };

    /// <summary>Half-lives in seconds where the parent is not in the gamma table.</summary>
    public static readonly Dictionary<string, double> HalfLives = new()
    {
        ["F18"] = 6586.2, ["P32"] = 1232323.2, ["Tl204"] = 119379851, ["Sr90"] = 908500000, ["Ru106"] = 32123520, ["Sn117m"] = 1175040, ["Th228"] = 60332000, ["Th232"] = 4.434e17, ["Zr95"] = 5532364.8,
    };
}
