using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Desk.Storage;

/// <summary>What waits, whom it is for, and the views that persons keep. All follows from entries.</summary>
internal sealed class DeskContext(DbContextOptions<DeskContext> options) : ModuleContext(options)
{
    public DbSet<WorkRow> Work => Set<WorkRow>();

    public DbSet<RuleRow> Rules => Set<RuleRow>();

    public DbSet<ViewRow> Views => Set<ViewRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<WorkRow>(work =>
        {
            work.ToTable("desk_work").HasKey(w => w.Work);
            work.HasIndex(w => new { w.Rank, w.Work });
            work.HasIndex(w => new { w.Due, w.Work });
            work.HasIndex(w => new { w.PutAt, w.Work });
            work.HasIndex(w => w.Holder);
            work.HasIndex(w => new { w.Class, w.Subject });
        });
        modelBuilder.Entity<RuleRow>().ToTable("desk_rule").HasKey(r => r.Kind);
        modelBuilder.Entity<ViewRow>().ToTable("desk_view").HasKey(v => new { v.Person, v.Name });
    }
}
