using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Bench.Journal;

/// <summary>A module that records what a screening records: a party, an outcome, digests; one row each in its projection.</summary>
internal sealed class BenchModule : IJournalModule
{
    private const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static ProcessWords Words { get; } = new("bench.answer", Actor.System("bench"), "export control", "Act 12, section 3");

    private static readonly Handling Handling = new()
    {
        Classification = new Classification(1, "ARVONIA RESTRICTED"),
        Tlp = Tlp.Amber,
        Originator = "arvonia",
        PermittedUse = PermittedUse.Administrative,
        Purpose = "export control",
        LegalBasis = "Act 12, section 3",
        RetainUntil = new DateOnly(2031, 12, 31),
    };

    public string Name => "Bench";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<Answered>("BenchAnswered");
        catalog.Process("bench.answer", "Answers a question.", emits => emits.Always<Answered>());
        catalog.Tables<BenchContext>(options => new BenchContext(options));
        catalog.Projection(new Answers());
    }

    /// <summary>Every second entry is about somebody new: a data key of its own.</summary>
    public static EntryDraft Answer(long number) => new(
        new StreamName("screening", $"s-{number}"),
        new Answered($"Valdor Precision Instruments {number} LLC", "no match in these lists at this time", 0.31, ["ofac:" + Digest, "un:" + Digest], Digest),
        Handling,
        new Retention("screening", $"party/{number / 2}"));
}

internal sealed record Answered(string Party, string Outcome, double Best, IReadOnlyList<string> Lists, string Input);

internal sealed class AnswerRow
{
    public required Guid Entry { get; init; }

    public required string Stream { get; init; }

    public required string Outcome { get; init; }

    public required long At { get; init; }
}

internal sealed class BenchContext(DbContextOptions<BenchContext> options) : ModuleContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AnswerRow>().ToTable("bench_answer").HasKey(a => a.Entry);
        modelBuilder.Entity<AnswerRow>().Property(a => a.Entry).ValueGeneratedNever();
    }
}

internal sealed class Answers : IProjection
{
    public string Name => "answers";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(Answered) };

    public Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation) =>
        tables.InsertAsync<BenchContext, AnswerRow>(entries.Select(e => new AnswerRow { Entry = e.Id, Stream = e.Stream.ToString(), Outcome = ((Answered)e.Data).Outcome, At = e.At.UnixMicroseconds }).ToList());

    public Task ClearAsync(SharedTables tables, CancellationToken cancellation) => tables.Of<BenchContext>().Set<AnswerRow>().ExecuteDeleteAsync(cancellation);
}
