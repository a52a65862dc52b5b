package dev.assay.api.tokenmetrics;

import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a builder has set so far, the defaults where it has not. */
final class Draft {

    URI base = URI.create("https://api.tokenmetrics.com");
    ApiVersion version = ApiVersion.V3;

    @Nullable
    ParameterStyle style;

    KeyHeader keyHeader = KeyHeader.X_API_KEY;
    Supplier<? extends @Nullable Secret> key = () -> null;
    final Map<String, Supplier<Secret>> gateway;
    boolean paid;
    int pageSize = 100;
    boolean pageSizeVerified;
    NameRules names = NameRules.STANDARD;
    boolean lengthChecked = true;
    final ClientOptions.Builder options;

    Draft() {
        gateway = new LinkedHashMap<>();
        options = ClientOptions.builder();
    }

    Draft(Settings from) {
        base = from.base();
        version = from.version();
        style = from.style();
        keyHeader = from.keyHeader();
        key = from.key();
        gateway = new LinkedHashMap<>(from.gateway());
        paid = from.paid();
        pageSize = from.pageSize();
        pageSizeVerified = from.pageSizeVerified();
        names = from.names();
        lengthChecked = from.lengthChecked();
        options = from.options().toBuilder();
    }

    Settings settings() {
        return new Settings(
                base,
                version,
                style,
                keyHeader,
                key,
                Map.copyOf(gateway),
                paid,
                pageSize,
                pageSizeVerified,
                names,
                lengthChecked,
                options.build());
    }
}
