namespace Cordon.Modules.People.SignIn;

/// <summary>How far somebody has come in.</summary>
internal enum SessionLevel
{
    /// <summary>The password was right; the second factor is still asked for.</summary>
    HalfWay,

    /// <summary>There is no second factor yet: it must be set up before anything else.</summary>
    SettingUp,

    /// <summary>In.</summary>
    Full,
}

/// <summary>A session of a browser.</summary>
/// <param name="Id">Names it in entries and lists; does not open it.</param>
/// <param name="Person">Whose.</param>
/// <param name="Level">How far in.</param>
/// <param name="Methods">By what the person came in.</param>
/// <param name="Browser">What the browser calls itself, shortened.</param>
/// <param name="Began">When.</param>
internal sealed record Session(string Id, string Person, SessionLevel Level, IReadOnlyList<string> Methods, string Browser, DateTimeOffset Began)
{
    /// <summary>When it was used last.</summary>
    public DateTimeOffset Used { get; init; } = Began;

    /// <summary>The last use that is written down; what is read is in memory.</summary>
    public DateTimeOffset Kept { get; init; } = Began;

    /// <summary>When the person showed last that it is them.</summary>
    public DateTimeOffset Confirmed { get; init; } = Began;

    /// <summary>A secret shown to be taken into an authenticator app, until a code shows that it was.</summary>
    public byte[]? Shown { get; init; }

    /// <summary>Wrong codes typed half-way.</summary>
    public int Failures { get; init; }
}

/// <summary>A session that is not open yet.</summary>
/// <param name="Token">What will open it; the browser's alone.</param>
/// <param name="Session">What it will be.</param>
internal sealed record NewSession(string Token, Session Session);
