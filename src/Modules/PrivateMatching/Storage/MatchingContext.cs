using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>Sets, questions both ways, canaries and alarms. All follows from entries.</summary>
internal sealed class MatchingContext(DbContextOptions<MatchingContext> options) : ModuleContext(options)
{
    public DbSet<OpeningRow> Openings => Set<OpeningRow>();

    public DbSet<ProposalRow> Proposals => Set<ProposalRow>();

    public DbSet<OwnSetRow> OwnSets => Set<OwnSetRow>();

    public DbSet<TheirSetRow> TheirSets => Set<TheirSetRow>();

    public DbSet<QuestionRow> Questions => Set<QuestionRow>();

    public DbSet<AskedRow> Asked => Set<AskedRow>();

    public DbSet<CanaryRow> Canaries => Set<CanaryRow>();

    public DbSet<ConcernRow> Concerns => Set<ConcernRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OpeningRow>().ToTable("matching_opening").HasKey(o => new { o.Partner, o.Purpose });
        modelBuilder.Entity<ProposalRow>().ToTable("matching_proposal").HasKey(p => new { p.Partner, p.Purpose });
        modelBuilder.Entity<OwnSetRow>(set =>
        {
            set.ToTable("matching_own_set").HasKey(s => new { s.Partner, s.Purpose, s.Number });
            set.HasIndex(s => s.Ended);
        });
        modelBuilder.Entity<TheirSetRow>().ToTable("matching_their_set").HasKey(s => new { s.Partner, s.Purpose, s.Number });
        modelBuilder.Entity<QuestionRow>(question =>
        {
            question.ToTable("matching_question").HasKey(q => q.Id);
            question.HasIndex(q => new { q.State, q.At, q.Id });
            question.HasIndex(q => q.Record);
            question.HasIndex(q => q.Came);
            question.HasIndex(q => q.Due);
            question.HasIndex(q => q.Again);
            question.HasIndex(q => q.Kept);
        });
        modelBuilder.Entity<AskedRow>(asked =>
        {
            asked.ToTable("matching_asked").HasKey(a => a.Id);
            asked.HasIndex(a => new { a.State, a.At });
            asked.HasIndex(a => new { a.Partner, a.Purpose, a.At });
        });
        modelBuilder.Entity<CanaryRow>(canary =>
        {
            canary.ToTable("matching_canary").HasKey(c => c.Id);
            canary.HasIndex(c => new { c.Partner, c.Purpose });
        });
        modelBuilder.Entity<ConcernRow>().ToTable("matching_concern").HasKey(c => c.Id);
    }
}
