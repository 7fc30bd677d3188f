using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Notes;

public sealed class VerifierKeyTests
{
    private const string Sample = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    [Fact]
    public void A_key_is_read_and_written_back()
    {
        var key = VerifierKey.Parse(Sample);
        Assert.Equal(("example.com/log/testdata", 0x33d7b496u, SignatureType.Ed25519), (key.Name, key.KeyId, key.Type));
        Assert.Equal(Sample, key.ToString());
        Assert.Equal(key, new VerifierKey(key.Name, key.Type, key.Verifier.PublicKey));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("name+33d7b496")]
    [InlineData("+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")]
    [InlineData("other+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")]
    [InlineData("example.com/log/testdata+33D7B496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")]
    [InlineData("example.com/log/testdata+33d7b497+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")]
    [InlineData("example.com/log/testdata+33d7b496+BuHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")]
    [InlineData("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkS")]
    [InlineData("example.com/log/testdata+33d7b496+")]
    [InlineData("example.com/log/test data+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")]
    public void A_malformed_key_is_refused(string vkey)
    {
        Assert.Equal("log.vkey.malformed", Assert.Throws<FaultException>(() => VerifierKey.Parse(vkey)).Fault.Code);
    }

    [Fact]
    public void Any_changed_character_is_refused()
    {
        Gen.Select(Gen.Int[0, Sample.Length - 1], Gen.Char.AlphaNumeric).Where((i, c) => Sample[i] != c).Sample((i, c) =>
        {
            Assert.Throws<FaultException>(() => VerifierKey.Parse(Sample[..i] + c + Sample[(i + 1)..]));
        }, iter: 2000);
    }

    [Fact]
    public void Reading_anything_ends_in_the_same_key_or_in_a_fault()
    {
        SampleLog.PieceOf("name", "+", "33d7b496", "AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "AQ==", " ", "\ud800").Array[0, 7].Sample(parts =>
        {
            var text = string.Concat(parts);
            try
            {
                Assert.Equal(text, VerifierKey.Parse(text).ToString());
            }
            catch (FaultException)
            {
            }
        }, iter: 20_000);
    }
}
