package dev.assay.samples.contracts.deploy;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says. It holds no secret: the node's address comes from a variable, since it may have a key in it, the
 * private key from a wallet file, and that file's password from the terminal or a file.
 *
 * @param wallet the wallet file; null for one that is made for a local chain
 * @param password the file with its password on the first line; null to ask at the terminal
 * @param apart whether the key stays in a process of its own
 * @param usd what one of the chain's currency is worth in USD; null if that was not said
 * @param confirmed whether nobody is asked
 */
record DeployOptions(
        @Nullable Path wallet,
        @Nullable Path password,
        boolean apart,
        @Nullable BigDecimal usd,
        boolean confirmed) {

    static final String USAGE = "Arguments: [--wallet FILE [--password-file FILE]] [--apart] [--usd PRICE] [--yes]";

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it cannot be understood; what it holds is not repeated, as it may be a key
     */
    static DeployOptions parse(String... arguments) {
        DeployOptions options = new DeployOptions(null, null, false, null, false);
        for (int i = 0; i < arguments.length; i++) {
            options = switch (arguments[i]) {
                case "--wallet" -> options.wallet(Path.of(value(arguments, ++i)));
                case "--password-file" -> options.password(Path.of(value(arguments, ++i)));
                case "--usd" -> options.usd(price(value(arguments, ++i)));
                case "--apart" ->
                    new DeployOptions(options.wallet, options.password, true, options.usd, options.confirmed);
                case "--yes" -> new DeployOptions(options.wallet, options.password, options.apart, options.usd, true);
                default ->
                    throw new IllegalArgumentException(
                            "Argument " + (i + 1) + " is not known; a key does not belong here. " + USAGE);
            };
        }
        return options;
    }

    private DeployOptions wallet(Path file) {
        return new DeployOptions(file, password, apart, usd, confirmed);
    }

    private DeployOptions password(Path file) {
        return new DeployOptions(wallet, file, apart, usd, confirmed);
    }

    private DeployOptions usd(BigDecimal price) {
        return new DeployOptions(wallet, password, apart, price, confirmed);
    }

    private static String value(String[] arguments, int index) {
        if (index == arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a value. " + USAGE);
        }
        return arguments[index];
    }

    private static BigDecimal price(String text) {
        try {
            BigDecimal price = new BigDecimal(text);
            if (price.signum() > 0) {
                return price;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--usd must be a price above 0. " + USAGE, e);
        }
        throw new IllegalArgumentException("--usd must be a price above 0. " + USAGE);
    }
}
