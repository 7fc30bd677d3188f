namespace Cordon.Engines.Spectra.Nuclides;

/// <summary>As what a nuclide is met, which says what its own matter does to its photons.</summary>
public enum MaterialForm
{
    /// <summary>A small source, with or without something before it.</summary>
    Source,
    /// <summary>Dense pieces, which keep their soft photons to themselves.</summary>
    Dense,
    /// <summary>A source, or a load of goods that is radioactive throughout: lines over the continuum of what the load itself scattered.</summary>
    Load,
}
