using Cordon.Engines.Formats.Lists;

namespace Cordon.Tests.Engines.Formats.Lists;

/// <summary>A small faultless list of each format, in the shape of the real files, for tests that damage it.</summary>
internal static class Samples
{
    private const string Sdn = """
        7001,"BARANO, Ilya Petrov","individual","SDGT] [IFSR","Minister",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 10 Dec 1948; alt. DOB circa 1951; POB Moscow, Russia; nationality Iran; Passport A1 (Malaysia) issued 12 Aug 2000; a.k.a. 'THE CLERK'; Linked To: ARVONIA LINES."
        7002,"QUAYSIDE STAR","vessel","IRAN",-0- ,"EQKF","Tanker","318,000","163,660","Iran","NITC","Vessel Registration Identification IMO 0712342; MMSI 999001234."
        7003,"ARVONIA LINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Digital Currency Address - XBT 12Qt; Website www.arvonia.example."

        """;

    private const string Alt = "7001,10,\"aka\",\"BARANO, Ilja\",-0- \r\n7003,11,\"fka\",\"OLD ARVONIA\",-0- \r\n9,12,\"aka\",\"GHOST\",-0- \r\n\u001A";

    private const string Add = "7001,20,\"1 Quay\",\"Port\",\"Iran\",-0- \r\n7003,21,-0- ,-0- ,\"Cuba\",-0- \r\n";

    private const string Un = """
        <?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>ILYA</FIRST_NAME><SECOND_NAME>BARANO</SECOND_NAME>
        <UN_LIST_TYPE>X</UN_LIST_TYPE><REFERENCE_NUMBER>AVi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON><NAME_ORIGINAL_SCRIPT>Илья Барано</NAME_ORIGINAL_SCRIPT><COMMENTS1>See AVe.002.</COMMENTS1>
        <NATIONALITY><VALUE>Iran</VALUE></NATIONALITY><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Clerk; Scribe</ALIAS_NAME></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1964</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>no. A1</NUMBER></INDIVIDUAL_DOCUMENT></INDIVIDUAL></INDIVIDUALS>
        <ENTITIES><ENTITY><FIRST_NAME>ARVONIA LINES</FIRST_NAME><REFERENCE_NUMBER>AVe.002</REFERENCE_NUMBER><ENTITY_ADDRESS><CITY>Port</CITY><COUNTRY>Iran</COUNTRY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>
        """;

    private const string Csl = """
        {"results":[{"id":"1","name":"ARVONIA LINES (a.k.a. ARVO)","source":"Entity List (EL) - Bureau","alt_names":["ARV; LINES"],"addresses":[{"address":"1 Quay","country":"CN"}],"start_date":"2024-02-03"},
        {"id":"2","name":"BARANO","type":"Individual","dates_of_birth":["circa 1951"],"ids":[{"type":"Passport","number":"A1","country":"IR"}],"remarks":"(x)"}],"total":2}
        """;

    private const string CslCompact = """
        {"fieldKey":{"n":"name","s":"source (index into tables.sources)","c":"address countries (ISO-2)"},"tables":{"sources":["Entity List (EL) - Bureau"]},"entries":[{"n":"ARVONIA LINES","s":0,"c":["CN"]},{"n":"Rim (DPRK individual)","s":0}]}
        """;

    private const string Meti = """[{"id":"jp-1","list_id":"x","entity_name":"Air Arvonia (高麗航空)","aliases":["AIR"],"addresses":["North Korea"],"reason":"N"},{"id":"jp-2","entity_name":"","aliases":[],"addresses":["India Arvonia Co"],"reason":"M"}]""";

    private const string Ftm = """
        {"id":"s1","schema":"Sanction","properties":{"entity":["p1"],"program":["ARV"]}}
        {"id":"p1","caption":"Ilya","schema":"Person","target":true,"properties":{"name":["Ilya Barano"],"birthDate":["1961-04"],"nationality":["ru"]},"datasets":["d"]}
        {"id":"c1","caption":"Lines","schema":"Company","properties":{"name":["Arvonia Lines"],"leiCode":["X"]}}
        {"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["c1"]}}
        """;

    private const string Delta = """{"op":"MOD","entity":{"id":"c1","schema":"Company","properties":{"name":["Arvonia Lines Two"]}}}""" + "\n" + """{"op":"DEL","entity":{"id":"z"}}""";

    private const string Eu = """
        <?xml version="1.0"?><export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-06-05"><sanctionEntity euReferenceNumber="EU.1.1" logicalId="1"><subjectType code="person"/><nameAlias wholeName="Ilya Barano" strong="true"/>
        <birthdate year="1961" circa="true"/><identification number="A1" identificationTypeCode="passport" countryIso2Code="IQ"/><address city="Port" countryIso2Code="IQ"/></sanctionEntity><sanctionEntity logicalId="2"><nameAlias wholeName="Arvonia Lines"/></sanctionEntity></export>
        """;

    private const string Uk = """
        Last Updated,03/06/2026
        Name 6,Name 1,DOB,Nationality,Country,Other Information,Group Type,Alias Type,Regime,Listed On,Group ID
        BARANO,Ilya,00/04/1961,(1) Russia (2) Iran,Iraq,"(Gender):Male (IMO number):0712342",Individual,Primary name,Arvonia,24/02/2022,14001
        CLERK,The,,,,,Individual,AKA,Arvonia,24/02/2022,14001
        """;

    private const string Own = """
        id,name,type,alias,birth_date,country,identifier,address,programme,listed_on,link
        av-1,Ilya Barano,person,Ilja|Илья,1961-04-17,ru,passport/ru:A1,"1 Quay, Iran",ARV,2023-03-14,owned-by:#av-2
        av-2,Arvonia Lines,organization,,,,imo:0712342,,ARV,,
        """;

    public static IReadOnlyList<ListSource> All { get; } =
    [
        new(Datasets.OfacSdn, ListFormat.OfacCsv, [Reading.Part("sdn.csv", Sdn), Reading.Part("alt.csv", Alt, ListRole.Aliases), Reading.Part("add.csv", Add, ListRole.Addresses)]),
        new(Datasets.UnSecurityCouncil, ListFormat.UnXml, [Reading.Part("un.xml", Un)]),
        new(Datasets.UsScreening, ListFormat.CslJson, [Reading.Part("csl.json", Csl)]),
        new(Datasets.UsScreening, ListFormat.CslJson, [Reading.Part("csl-compact.json", CslCompact)]),
        new(Datasets.JapanEndUsers, ListFormat.MetiJson, [Reading.Part("meti.json", Meti)]),
        new("d", ListFormat.FtmJson, [Reading.Part("entities.ftm.json", Ftm), Reading.Part("20260101000000-abc.json", Delta, ListRole.Delta)]),
        new(Datasets.EuFinancial, ListFormat.EuXml, [Reading.Part("eu.xml", Eu)]),
        new(Datasets.UkFinancial, ListFormat.UkCsv, [Reading.Part("uk.csv", Uk)]),
        new("own", ListFormat.OwnCsv, [Reading.Part("own.csv", Own)]),
    ];
}
