using Cordon.Kernel.Time;
using Cordon.Modules.People.Credentials;
using Cordon.Modules.People.SignIn;

namespace Cordon.Modules.People.Storage;

/// <summary>What is kept of a session that is fully in, so that a restart does not end it. It opens nothing: see docs/adr/sessions.md.</summary>
internal sealed class SessionRow
{
    /// <summary>SHA-256 of the token; it has 256 random bits.</summary>
    public required byte[] Hash { get; init; }

    public required string Id { get; init; }

    public required string Person { get; init; }

    /// <summary>Parted by spaces.</summary>
    public required string Methods { get; init; }

    public required string Browser { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long Began { get; init; }

    /// <summary>Unix microseconds; to the minute.</summary>
    public required long Used { get; set; }

    /// <summary>Unix microseconds.</summary>
    public required long Confirmed { get; set; }

    /// <summary>Verifier key of the log in which its beginning stands. In another log it is void.</summary>
    public required string Log { get; init; }

    public static SessionRow Of(NewSession made, string log) => new()
    {
        Hash = OneTimeTokens.HashOf(made.Token),
        Id = made.Session.Id,
        Person = made.Session.Person,
        Methods = string.Join(' ', made.Session.Methods),
        Browser = made.Session.Browser,
        Began = Micros(made.Session.Began),
        Used = Micros(made.Session.Used),
        Confirmed = Micros(made.Session.Confirmed),
        Log = log,
    };

    public Session Session => new(Id, Person, SessionLevel.Full, Methods.Split(' '), Browser, At(Began)) { Used = At(Used), Kept = At(Used), Confirmed = At(Confirmed) };

    private static long Micros(DateTimeOffset at) => Instant.Of(at).UnixMicroseconds;

    private static DateTimeOffset At(long micros) => DateTimeOffset.UnixEpoch.AddMicroseconds(micros);
}

/// <summary>Failures in a row of a person who came in neither before nor since.</summary>
internal sealed class LockoutRow
{
    public required string Person { get; init; }

    public required int Failures { get; set; }

    /// <summary>Unix microseconds.</summary>
    public required long Last { get; set; }
}

/// <summary>What the module wants to know again after a restart, sealed under its key.</summary>
internal sealed class KeptRow
{
    public required string Name { get; init; }

    public required byte[] Box { get; init; }
}
