using Cordon.Journal;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Operation.Settings;

/// <summary>Everything that can be set of a node. The file <c>cordon.json</c> has these members; a member that is not here is refused.</summary>
public sealed record NodeSettings
{
    /// <summary>Addresses to listen on, separated by semicolons; others than loopback only with a public address and an administrator who has a second factor.</summary>
    public string Urls { get; init; } = "http://localhost:8080";

    /// <summary>The https address under which browsers reach the node through a proxy that ends TLS; without it only this computer can reach it.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Name of this authority's node, by which partners know it and which stands in everything recorded here.</summary>
    public string Authority { get; init; } = "localhost";

    /// <summary>Connection string of a PostgreSQL database; SQLite in the data folder without it.</summary>
    public string? Postgres { get; init; }

    public LogSettings Log { get; init; } = new();

    public WitnessSettings Witness { get; init; } = new();

    public SessionSettings Session { get; init; } = new();

    public ClearanceSettings Clearance { get; init; } = new();

    public HitsSettings Hits { get; init; } = new();

    public TargetingSettings Targeting { get; init; } = new();

    public OrdersSettings Orders { get; init; } = new();

    public DetectionSettings Detection { get; init; } = new();

    public ExchangeSettings Exchange { get; init; } = new();

    public MatchingSettings Matching { get; init; } = new();

    public IncidentSettings Incidents { get; init; } = new();

    public JointCaseSettings JointCases { get; init; } = new();

    public TaxiiSettings Taxii { get; init; } = new();

    public DirectorySettings Directory { get; init; } = new();

    public RetentionSettings Retention { get; init; } = new();

    /// <summary>How the journal in a data folder is opened under these settings. The PostgreSQL database they name is the live realm's; an exercise lies in files.</summary>
    public JournalOptions Journal(string dataFolder, Realm realm = default) =>
        new() { Folder = dataFolder, Postgres = realm.IsLive ? Postgres : null, Realm = realm, Origin = Log.Origin, CheckpointInterval = Log.CheckpointInterval };
}

public sealed record LogSettings
{
    /// <summary>Name of the log in its checkpoints: a host name and a path without a scheme. Others know the log by it; it cannot be changed later.</summary>
    public string Origin { get; init; } = "localhost/cordon";

    /// <summary>The shortest time between two signed checkpoints.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromMilliseconds(200);
}

public sealed record WitnessSettings
{
    /// <summary>Name of this node's witness key; without it the node witnesses nobody.</summary>
    public string? Name { get; init; }

    /// <summary>Verifier keys of the logs it witnesses.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];
}

public sealed record SessionSettings
{
    /// <summary>How long a browser's session lasts without being used.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long it lasts at most.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long after a sign-in decisions are taken without asking again whether it is the person.</summary>
    public TimeSpan StepUp { get; init; } = TimeSpan.FromMinutes(10);
}

public sealed record ClearanceSettings
{
    /// <summary>How far ahead the last day of a person's clearance may be, in whole days.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromDays(1826);

    /// <summary>How long before that day the desk is told, in whole days.</summary>
    public TimeSpan Warning { get; init; } = TimeSpan.FromDays(30);
}

public sealed record HitsSettings
{
    /// <summary>Whether a false match takes effect only when a second person confirms it: <c>always</c> or <c>never</c>.</summary>
    public string SecondPerson { get; init; } = "always";

    /// <summary>How long a hit may wait for an answer before it is overdue.</summary>
    public TimeSpan Clock { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a false match is remembered.</summary>
    public TimeSpan FalseMatchLasts { get; init; } = TimeSpan.FromDays(365);
}

public sealed record TargetingSettings
{
    /// <summary>How long a declaration may wait for a decision when it does not say when the goods move.</summary>
    public TimeSpan Clock { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How many examinations can be made in a day; zero when nothing is set.</summary>
    public int ExaminationsADay { get; init; }

    /// <summary>How many in a hundred of the declarations for which rules ask no person are drawn for examination: 0 to 100, with at most four decimals; 0 draws nothing.</summary>
    public string RandomPercent { get; init; } = "0";

    /// <summary>Whether officers see which examinations a draw chose before they have looked: <c>always</c> or <c>never</c>.</summary>
    public string RandomShown { get; init; } = "never";

    /// <summary>How long a ranker ranks after the last day of what it was measured on, in whole days; zero as long as nobody takes it out of force.</summary>
    public TimeSpan RankerLasts { get; init; } = TimeSpan.FromDays(180);

    /// <summary>Verifier keys of those whose rule packs and overlays may be adopted.</summary>
    public IReadOnlyList<string> PackIssuers { get; init; } = [];
}

/// <summary>How control decisions reach those who carry them out.</summary>
public sealed record OrdersSettings
{
    /// <summary>Where signed orders are posted: an https address; http on this machine only.</summary>
    public string? Webhook { get; init; }

    /// <summary>A folder they are written into; answers are read from its folder <c>answers</c>.</summary>
    public string? Folder { get; init; }

    /// <summary>How long an answer may take before somebody telephones.</summary>
    public TimeSpan Acknowledge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whom to telephone, in this order: name and number.</summary>
    public IReadOnlyList<string> Telephones { get; init; } = [];

    /// <summary>How long goods may be held by law; zero when nothing is set.</summary>
    public TimeSpan Detention { get; init; }

    /// <summary>The law that a hold rests on, as it stands on notices.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>How the trader may object, as it stands on notices.</summary>
    public string? Appeal { get; init; }
}

/// <summary>How radiation alarms are met.</summary>
public sealed record DetectionSettings
{
    /// <summary>From this dose rate on where they stand, in µSv/h, people turn back.</summary>
    public double TurnBack { get; init; } = 100;

    /// <summary>The one telephone number for whoever has an alarm that is not innocent.</summary>
    public string? Telephone { get; init; }

    /// <summary>How long an alarm may wait for an outcome.</summary>
    public TimeSpan Clock { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How long until an expert who is asked says that they are on it.</summary>
    public TimeSpan Acknowledge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long until the expert has answered.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether the node closes alarms by itself that declared goods explain: <c>always</c> or <c>never</c>.</summary>
    public string ClosesExplained { get; init; } = "always";

    /// <summary>How long what persons said about treatments is kept, in whole days.</summary>
    public TimeSpan TreatmentsKept { get; init; } = TimeSpan.FromDays(7);

    /// <summary>A folder that instruments write files into; each becomes an alarm.</summary>
    public string? Folder { get; init; }
}

/// <summary>How partners' nodes come in, and what goes to them.</summary>
public sealed record ExchangeSettings
{
    /// <summary>An https address on which partners' nodes come in, each with its certificate, and nobody else; without it only nodes on this computer reach this one.</summary>
    public string? Listen { get; init; }

    /// <summary>The https address under which partners reach it, as it stands on this node's card.</summary>
    public string? Address { get; init; }

    /// <summary>Whether a release leaves only when a second person approves it: <c>always</c> or <c>never</c>.</summary>
    public string SecondPerson { get; init; } = "always";

    /// <summary>How far the clock of a partner may be from this one.</summary>
    public TimeSpan Skew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a partner may take to answer a recall before the desk is told.</summary>
    public TimeSpan RecallClock { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often what was sent to a partner is compared with what it has.</summary>
    public TimeSpan CompareEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many messages of one partner are looked at in a minute.</summary>
    public int MessagesAMinute { get; init; } = 6000;

    /// <summary>How often partners are shown the head of this node's log, to be witnessed.</summary>
    public TimeSpan WitnessEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long before a card ends, of a partner or of this node, the desk is told.</summary>
    public TimeSpan CardWarning { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How many bytes a file that goes with a release has at most, either way.</summary>
    public long FileSize { get; init; } = 20 << 20;

    /// <summary>How many files go with a release, either way.</summary>
    public int FilesOfRelease { get; init; } = 10;

    public MailSettings Mail { get; init; } = new();
}

/// <summary>The mail server by which sealed packets go to partners that their nodes do not reach.</summary>
public sealed record MailSettings
{
    /// <summary>Its name; without it packets go as files only.</summary>
    public string? Server { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>How the line to it is protected: <c>starttls</c>, <c>tls</c>, or <c>none</c> for a server on this computer.</summary>
    public string Security { get; init; } = "starttls";

    /// <summary>The authority's own address.</summary>
    public string? From { get; init; }

    /// <summary>As whom the node signs in there; without it, not at all.</summary>
    public string? User { get; init; }

    /// <summary>A file that holds the password.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>POP3 server of the mailbox in which the node looks for sealed packets; without it, in none.</summary>
    public string? ReadServer { get; init; }

    public int ReadPort { get; init; } = 995;

    /// <summary>How the line to it is protected: <c>tls</c>, <c>starttls</c>, or <c>none</c> for a server on this computer.</summary>
    public string ReadSecurity { get; init; } = "tls";

    /// <summary>As whom the node signs in there.</summary>
    public string? ReadUser { get; init; }

    /// <summary>A file that holds the password for it.</summary>
    public string? ReadPasswordFile { get; init; }

    /// <summary>How often the node looks into it.</summary>
    public TimeSpan ReadEvery { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>How partners are asked, and may ask, without naming what they look for.</summary>
public sealed record MatchingSettings
{
    /// <summary>How long a set for a partner is in force before a new one is made under a new key.</summary>
    public TimeSpan Epoch { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How many blinded numbers of one partner for one purpose are answered in a day, where a permission says nothing else.</summary>
    public int ADay { get; init; } = 1600;

    /// <summary>How many of them in a minute.</summary>
    public int AMinute { get; init; } = 160;

    /// <summary>How long a set that ended is kept for questions under way and for proof, before it is erased with its key.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long an answer is waited for before a question says that there is none.</summary>
    public TimeSpan Clock { get; init; } = TimeSpan.FromHours(1);
}

/// <summary>How long notices of incidents may wait. No public rule says how fast a State has to report; the times are this program's own.</summary>
public sealed record IncidentSettings
{
    /// <summary>How long a revision of Group I may wait until the State's point of contact has it.</summary>
    public TimeSpan GroupOne { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The same of Group II.</summary>
    public TimeSpan GroupTwo { get; init; } = TimeSpan.FromHours(72);

    /// <summary>The same of Group III, and of a withdrawal.</summary>
    public TimeSpan GroupThree { get; init; } = TimeSpan.FromDays(7);
}

/// <summary>How much of joint cases comes in and goes out.</summary>
public sealed record JointCaseSettings
{
    /// <summary>How many facts of one partner are taken into joint cases in a day (UTC) unasked, and how many this node makes.</summary>
    public int FactsADay { get; init; } = 500;
}

/// <summary>How programs of partners reach collections.</summary>
public sealed record TaxiiSettings
{
    /// <summary>The header in which the proxy that ends TLS passes a client's certificate on; the proxy must take it off requests that come with it.</summary>
    public string? CertificateHeader { get; init; }

    /// <summary>Whether API roots are also at <c>/ROOT/</c> and announced there: <c>always</c> or <c>never</c>.</summary>
    public string RootsAtTop { get; init; } = "never";
}

public sealed record DirectorySettings
{
    /// <summary>Issuer identifier of the authority's own directory (OpenID Connect), an https address; without it persons sign in by what they have here.</summary>
    public string? Issuer { get; init; }

    /// <summary>As what this node is registered there.</summary>
    public string? ClientId { get; init; }

    /// <summary>The secret of that registration; of the environment only.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A file that holds it instead.</summary>
    public string? ClientSecretFile { get; init; }

    /// <summary>What the button says: "Sign in with" this.</summary>
    public string Name { get; init; } = "the directory";

    /// <summary>The claim that names a person.</summary>
    public string Claim { get; init; } = "preferred_username";

    /// <summary>The claim that lists the person's groups.</summary>
    public string GroupsClaim { get; init; } = "groups";

    /// <summary>Which groups have which duties: <c>GROUP = duty, duty</c>; with none, only persons whom an administrator named come in.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    /// <summary>Values of <c>acr</c> or <c>amr</c> by which the directory says it saw a second factor.</summary>
    public IReadOnlyList<string> SecondFactor { get; init; } = [];

    /// <summary>What the directory is asked for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile"];
}

/// <summary>How long what is recorded is kept, by kind, in whole days; zero keeps it until somebody erases it.</summary>
public sealed record RetentionSettings
{
    /// <summary>Answers to screening requests; a hit that came of one is kept by itself.</summary>
    public TimeSpan ScreeningAnswers { get; init; }

    /// <summary>Declarations, with what was made of them and decided about them.</summary>
    public TimeSpan Declarations { get; init; }

    /// <summary>How long radiation alarms are kept, with their files; zero keeps them until somebody erases them.</summary>
    public TimeSpan Alarms { get; init; }
}
