namespace Cordon.Modules.Taxii.Contracts;

/// <summary>What collections are kept for, in the words of the register of purposes.</summary>
public static class TaxiiPurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "exchange of threat information with programs of partners";
}
