using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits.Storage;

/// <summary>Hits, and how far each list was reviewed. All follows from entries.</summary>
internal sealed class HitsContext(DbContextOptions<HitsContext> options) : ModuleContext(options)
{
    public DbSet<HitRow> Hits => Set<HitRow>();

    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<HitRow>(hit =>
        {
            hit.ToTable("hits_hit").HasKey(h => h.Hit);
            hit.HasIndex(h => h.Pair).IsUnique();
            hit.HasIndex(h => new { h.Dataset, h.Entity });
            hit.HasIndex(h => new { h.Status, h.Until });
            hit.HasIndex(h => new { h.Status, h.Since, h.Hit });
            // Those whose listing is still to be taken down are always few: their index stays small.
            hit.HasIndex(h => h.Hit, "ix_hits_hit_undescribed").HasFilter("NOT described");
        });
        modelBuilder.Entity<ReviewRow>().ToTable("hits_review").HasKey(r => r.Dataset);
    }
}
