using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Screening.Standing.Storage;

/// <summary>Registered parties, the listed ones they match, and the lists they stand compared with. All follows from entries.</summary>
internal sealed class StandingContext(DbContextOptions<StandingContext> options) : ModuleContext(options)
{
    public DbSet<PartyRow> Parties => Set<PartyRow>();

    public DbSet<MatchRow> Matches => Set<MatchRow>();

    public DbSet<ListRow> Lists => Set<ListRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PartyRow>(party =>
        {
            party.ToTable("standing_party").HasKey(p => p.Party);
            party.HasIndex(p => new { p.Compared, p.Party });
            party.HasIndex(p => p.Registration);
            party.HasIndex(p => p.Subject);
        });
        modelBuilder.Entity<MatchRow>(match =>
        {
            match.ToTable("standing_match").HasKey(m => new { m.Party, m.Dataset, m.Listed });
        });
        modelBuilder.Entity<ListRow>().ToTable("standing_list").HasKey(l => l.Dataset);
    }
}

/// <summary>A registered party.</summary>
internal sealed class PartyRow
{
    public required string Party { get; init; }

    public required Guid Registration { get; set; }

    /// <summary>The party as given, in JSON.</summary>
    public required string Given { get; set; }

    public required string Source { get; set; }

    /// <summary>Unix microseconds.</summary>
    public required long RegisteredAt { get; set; }

    /// <summary>False until this registration was compared with the lists.</summary>
    public bool Compared { get; set; }

    /// <summary>The retention subject under which it is kept.</summary>
    public required string Subject { get; set; }
}

/// <summary>A registered party and a listed one that match.</summary>
internal sealed class MatchRow
{
    public required string Party { get; init; }

    public required string Dataset { get; init; }

    public required string Listed { get; init; }

    public required double Score { get; set; }

    /// <summary>Unix microseconds: since when they match.</summary>
    public required long Since { get; init; }
}

/// <summary>The version of a list that all compared parties stand compared with.</summary>
internal sealed class ListRow
{
    public required string Dataset { get; init; }

    public required Guid Version { get; set; }

    public required int Number { get; set; }

    public required string ContentDigest { get; set; }

    /// <summary>Digest of the algorithm that compared them.</summary>
    public required string Algorithm { get; set; }

    /// <summary>Unix microseconds.</summary>
    public required long ComparedAt { get; set; }
}
