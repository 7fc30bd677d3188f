using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.JournalChild;

public sealed class SampleContext(DbContextOptions<SampleContext> options) : ModuleContext(options)
{
    public DbSet<TallyRow> Tallies => Set<TallyRow>();

    public DbSet<NoteRow> Notes => Set<NoteRow>();

    public DbSet<ReactionRow> Reactions => Set<ReactionRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TallyRow>().ToTable("sample_tally").HasKey(t => t.Subject);
        modelBuilder.Entity<NoteRow>().ToTable("sample_note").HasKey(n => n.Entry);
        modelBuilder.Entity<NoteRow>().Property(n => n.Entry).ValueGeneratedNever();
        modelBuilder.Entity<ReactionRow>().ToTable("sample_reaction").HasKey(r => r.Id);
    }
}

/// <summary>How many notes there are about somebody, and the sum of their numbers.</summary>
public sealed class TallyRow
{
    public required string Subject { get; init; }

    public int Count { get; set; }

    public long Sum { get; set; }
}

public sealed class NoteRow
{
    public required Guid Entry { get; init; }

    public required string Subject { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }
}

/// <summary>Written by the subscription: no key but its own, so that a repeated effect shows as a second row.</summary>
public sealed class ReactionRow
{
    public long Id { get; init; }

    public required int Number { get; init; }
}
