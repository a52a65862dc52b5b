package dev.assay.samples.holders;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.concentration.ConcentrationProfile;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Population;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Prints how concentrated the holders of a token are, and writes {@code holders.html} with their Lorenz curve, or the file
 * named by the argument. The holders are sample data, generated in {@link SampleHolders}.
 */
public final class HoldersSample {

    private HoldersSample() {}

    /** Takes the name of the file to write, or nothing. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("Sample data: generated holders of no real token.");
        ConcentrationProfile profile = measure(
                SampleHolders.balances(), SampleHolders.CONTRACTS, SampleHolders.CUSTODIANS, SampleHolders.TREASURY);
        Path page = Path.of(arguments.length > 0 ? arguments[0] : "holders.html");
        Files.writeString(page, LorenzPage.of(profile));
        System.out.println("Lorenz curve: " + page.toAbsolutePath().toUri());
    }

    static ConcentrationProfile measure(
            Map<String, BigDecimal> balances, Set<String> contracts, Set<String> custodians, Set<String> treasury) {
        // snippet: holders
        Population people = Population.everyone()
                .entity("address")
                .without("contracts", contracts::contains)
                .without("custodians", custodians::contains)
                .without("treasury", treasury::contains)
                .minimum(new BigDecimal("0.01"));
        ConcentrationProfile profile = Concentration.all(Distribution.byEntity(balances, people));
        for (Measurement each : profile.measurements()) {
            System.out.println(each);
        }
        // end snippet
        return profile;
    }
}
