using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline.Storage;

/// <summary>Calls, the roster, and kept situation reports. All follows from entries.</summary>
internal sealed class HotlineContext(DbContextOptions<HotlineContext> options) : ModuleContext(options)
{
    public DbSet<CallRow> Calls => Set<CallRow>();

    public DbSet<ShiftRow> Shifts => Set<ShiftRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CallRow>(call =>
        {
            call.ToTable("hotline_call").HasKey(c => c.Id);
            call.HasIndex(c => new { c.Status, c.At, c.Id });
            call.HasIndex(c => new { c.At, c.Id });
            call.HasIndex(c => c.NextStep);
        });
        modelBuilder.Entity<ShiftRow>(shift =>
        {
            shift.ToTable("hotline_shift").HasKey(s => s.Shift);
            shift.HasIndex(s => new { s.Until, s.Line });
        });
        modelBuilder.Entity<ReportRow>(report =>
        {
            report.ToTable("hotline_report").HasKey(r => r.Report);
            report.HasIndex(r => r.At);
        });
    }
}
