using Cordon.Journal.Storage;
using Cordon.Modules.Targeting.Adoption.Storage;
using Cordon.Modules.Targeting.Ranking.Storage;
using Cordon.Modules.Targeting.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Storage;

/// <summary>Declarations, those that could not be taken in, rule packs, and what indicators came to. All follows from entries.</summary>
internal sealed class TargetingContext(DbContextOptions<TargetingContext> options) : ModuleContext(options)
{
    public DbSet<DeclarationRow> Declarations => Set<DeclarationRow>();

    public DbSet<MarkRow> Marks => Set<MarkRow>();

    public DbSet<RefusedRow> Refused => Set<RefusedRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<RegisterRow> Registers => Set<RegisterRow>();

    public DbSet<PackRow> Packs => Set<PackRow>();

    public DbSet<JudgedRow> Judged => Set<JudgedRow>();

    public DbSet<RankerRow> Rankers => Set<RankerRow>();

    public DbSet<DrawRow> Draws => Set<DrawRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DeclarationRow>(declaration =>
        {
            declaration.ToTable("targeting_declaration").HasKey(d => d.Id);
            declaration.HasIndex(d => new { d.Rank, d.Id });
            declaration.HasIndex(d => new { d.Status, d.Rank, d.Id });
            declaration.HasIndex(d => d.Reference);
            declaration.HasIndex(d => d.Mrn);
        });
        modelBuilder.Entity<MarkRow>(mark =>
        {
            mark.ToTable("targeting_mark").HasKey(m => new { m.Declaration, m.Key, m.Detail });
            mark.HasIndex(m => new { m.Key, m.At });
            mark.HasIndex(m => m.At);
        });
        modelBuilder.Entity<RefusedRow>(refused =>
        {
            refused.ToTable("targeting_refused").HasKey(r => r.Id);
            refused.HasIndex(r => new { r.At, r.Id });
        });
        modelBuilder.Entity<OrderRow>(order =>
        {
            order.ToTable("targeting_order").HasKey(o => o.Id);
            order.HasIndex(o => o.Declaration);
            order.HasIndex(o => new { o.Status, o.AcknowledgeBy });
        });
        modelBuilder.Entity<RegisterRow>(register =>
        {
            register.ToTable("targeting_register").HasKey(r => r.Kind);
            register.Property(r => r.Kind).ValueGeneratedNever();
        });
        modelBuilder.Entity<PackRow>(pack =>
        {
            pack.ToTable("targeting_pack").HasKey(p => p.Digest);
            pack.HasIndex(p => new { p.At, p.Digest });
            pack.HasIndex(p => p.Pack);
        });
        modelBuilder.Entity<JudgedRow>(judged =>
        {
            judged.ToTable("targeting_judged").HasKey(j => j.Id);
            judged.HasIndex(j => new { j.At, j.Id });
            judged.HasIndex(j => j.ExaminedAt);
        });
        modelBuilder.Entity<RankerRow>(ranker =>
        {
            ranker.ToTable("targeting_ranker").HasKey(r => r.Digest);
            ranker.HasIndex(r => new { r.At, r.Digest });
            ranker.HasIndex(r => r.Status);
        });
        modelBuilder.Entity<DrawRow>(draw =>
        {
            draw.ToTable("targeting_draw").HasKey(d => d.Day);
            draw.Property(d => d.Day).ValueGeneratedNever();
        });
    }
}
