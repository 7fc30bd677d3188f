using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Storage;

/// <summary>Declarations, and those that could not be taken in. All follows from entries.</summary>
internal sealed class TargetingContext(DbContextOptions<TargetingContext> options) : ModuleContext(options)
{
    public DbSet<DeclarationRow> Declarations => Set<DeclarationRow>();

    public DbSet<MarkRow> Marks => Set<MarkRow>();

    public DbSet<RefusedRow> Refused => Set<RefusedRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<RegisterRow> Registers => Set<RegisterRow>();

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
    }
}
