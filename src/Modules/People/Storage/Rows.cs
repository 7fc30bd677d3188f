namespace Cordon.Modules.People.Storage;

/// <summary>An account, as its entries tell.</summary>
internal sealed class AccountRow
{
    public required string Person { get; init; }

    public required string UserName { get; init; }

    public required string Name { get; init; }

    /// <summary>Names, parted by spaces.</summary>
    public required string Duties { get; set; }

    /// <summary>Unix microseconds.</summary>
    public required long OpenedAt { get; init; }

    public bool Locked { get; set; }
}

/// <summary>What a person signs in with. It follows from no entry: see docs/adr/credentials.md.</summary>
internal sealed class CredentialRow
{
    public required string Person { get; init; }

    /// <summary>Salted and slow; null until a password was set.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>The authenticator app's secret, sealed under the key file; null without one.</summary>
    public byte[]? Authenticator { get; set; }

    /// <summary>The last time step whose code was used: no code works twice.</summary>
    public long LastStep { get; set; }
}

/// <summary>An API key, as its entries tell.</summary>
internal sealed class ApiKeyRow
{
    public required string Key { get; init; }

    public required string Holder { get; init; }

    /// <summary>Names, parted by spaces.</summary>
    public required string Permissions { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long IssuedAt { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long ExpiresAt { get; init; }

    public bool Revoked { get; set; }

    /// <summary>Number of the day, counted from 0001-01-01.</summary>
    public int? LastUsed { get; set; }
}

/// <summary>What tells a right key from a wrong one; a credential.</summary>
internal sealed class ApiKeyHashRow
{
    public required string Key { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>A recovery code that was not used yet.</summary>
internal sealed class RecoveryCodeRow
{
    public required string Person { get; init; }

    /// <summary>SHA-256 of the code; it has 80 random bits.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>A one-time link that was not used yet.</summary>
internal sealed class LinkRow
{
    public required string Person { get; init; }

    /// <summary>SHA-256 of the token; it has 256 random bits.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>Unix microseconds.</summary>
    public required long Until { get; set; }
}

/// <summary>A passkey: what WebAuthn calls a credential record. Its private half never leaves the person's device.</summary>
internal sealed class PasskeyRow
{
    public required byte[] Id { get; init; }

    public required string Person { get; init; }

    /// <summary>The name its owner gave it.</summary>
    public required string Label { get; init; }

    /// <summary>COSE key.</summary>
    public required byte[] PublicKey { get; init; }

    public required long SignCount { get; set; }

    /// <summary>Parted by spaces.</summary>
    public required string Transports { get; init; }

    public required bool UserVerified { get; set; }

    public required bool BackupEligible { get; init; }

    public required bool BackedUp { get; set; }

    public required byte[] Attestation { get; init; }

    public required byte[] ClientData { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long AddedAt { get; init; }
}
