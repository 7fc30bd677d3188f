using System.Globalization;
using System.Text;

namespace Cordon.Sample.Invention;

/// <summary>The movements that traders declare in the sample State, and whom its register of operators knows. Countries stand for geography only.</summary>
internal static class DeclaredMovements
{
    /// <summary>Looks like a listed party, with goods of dual use and no end use: to be held.</summary>
    public const string Held = "AV-2026-9002";

    /// <summary>Sensitive goods without a seal: to be looked at.</summary>
    public const string Examined = "AV-2026-9003";

    /// <summary>Held until somebody answered, and let go by two.</summary>
    public const string Released = "AV-2026-9005";

    /// <summary>To be looked at; nobody has, and the port has not answered.</summary>
    public const string Waiting = "AV-2026-9006";

    public const string Operators =
        "number,name,address,country\nAV1000001,Arvonian Straw Works,Barn Road 1,de\nAV1000002,Arvonian Instruments,Gauge Street 9,de\nAV1000003,Arvonian Precision,Lathe Yard 3,de\nAV1000004,Arvonian Forge,Hammer Lane 17,de\n";

    private const string Header =
        "reference,kind,issued,moves,exporter_number,exporter_country,consignee_name,consignee_address,consignee_country,end_user_name,end_use,export_country,destination_country,route,means,containers,item,description,commodity_code,documents,net_kg,gross_kg,quantity,unit,value,currency,serials";

    /// <summary>What traders hand in on a day.</summary>
    /// <param name="now">When.</param>
    /// <param name="world">Whose names some consignees bear.</param>
    public static string File(DateTimeOffset now, World world)
    {
        var (listed, other) = (Name(world, Likeness.Same), Name(world, Likeness.Namesake));
        var file = new StringBuilder(Header).Append('\n');
        foreach (var row in new[]
        {
            Row("AV-2026-9001", now, 30, "AV1000001", "Belmoran Stables", "Canal Road 3", "fr", "Belmoran Stables", "bedding for horses", "fr", "", "AV-PL-17", "", "Wheat straw in bales", "121300", "", "12000,12100,40,bale,2400", ""),
            Row(Held, now, 9, "AV1000003", listed, "Free Zone 7 Harbour Gate 12", "ae", "", "", "ae", "tr", "MV Quillan Star", "AVCU1234567", "Pressure transducers with alumina sensing element 0 to 13 kPa accuracy 0.25 percent", "902620", "Y901", "5.5,6,24,NAR,31200", "PT-771|PT-772"),
            Row(Examined, now, 26, "AV1000004", "Corvale General Trading", "Free Zone 7 Harbour Gate 12", "ae", "", "", "ae", "sg|hk", "MV Quillan Star", "AVCU7654321", "Maraging steel tubes outer diameter 100 mm ultimate tensile strength 2.1 GPa", "730411", "Y901", "840,900,30,NAR,52000", "MT-1|MT-2"),
            Row("AV-2026-9004", now, 40, "AV1000002", "Belmoran Water Works", "River Street 12", "fr", "Belmoran Water Works", "drinking water pressure control", "fr", "", "AV-PL-18", "AVCU2223334:S1", "Pressure gauges for water mains", "902620", "Y901", "44,50,200,NAR,8100", ""),
            Row(Released, now, 52, "AV1000009", other, "Dock Street 4", "sg", other, "laboratory vacuum", "sg", "", "AV 611", "", "Turbomolecular vacuum pumps 550 mm for a university laboratory", "841410", "X002:LIC-2026-18", "120,140,3,NAR,26000", "TP-9"),
            Row(Waiting, now, 14, "AV1000004", "Belmoran Metals", "Quay 2", "fr", "", "", "fr", "tr", "AV-PL-20", "AVCU5556667:S4", "Parts", "848690", "", "310,330,,,120000", ""),
            Row("AV-2026-9007", now, 60, "AV1000001", "Belmoran Tile Trade", "Kiln Road 8", "fr", "Belmoran Tile Trade", "floors of houses", "fr", "", "AV-PL-22", "AVCU4440001:S7", "Glazed ceramic floor tiles", "690721", "", "21000,21400,18,PAL,9600", ""),
        })
            file.Append(row).Append('\n');
        return file.ToString();
    }

    private static string Name(World world, Likeness likeness) => world.Registers.All.Where(r => r.Likeness == likeness && r.Id.StartsWith("dec", StringComparison.Ordinal)).Select(r => r.Name).FirstOrDefault() ?? world.Registers.Declared[0].Name;

    private static string Row(
        string reference, DateTimeOffset now, int hours, string exporter, string consignee, string address, string country, string endUser, string endUse, string to, string route, string means, string containers, string goods, string code, string documents,
        string amounts, string serials) =>
        string.Join(',', new[] { reference, "export", At(now), At(now.AddHours(hours)), exporter, "de", consignee, address, country, endUser, endUse, "de", to, route, means, containers, "1", goods, code, documents }.Select(Listed.Quoted)) + $",{amounts},EUR,{serials}";

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
