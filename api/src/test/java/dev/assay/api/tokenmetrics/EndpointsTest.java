package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void isMadeOneByOne() {
        assertThat(Endpoints.class.getDeclaredFields())
                .as("one here would be made with all others before a client's first request")
                .filteredOn(field -> !field.isSynthetic())
                .isEmpty();
        assertThat(Endpoints.class.getDeclaredClasses())
                .filteredOn(Class::isInterface)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.getDeclaredFields())
                        .filteredOn(field -> !field.isSynthetic())
                        .extracting(Field::getName)
                        .containsExactly("ENDPOINT"));
    }
}
