package dev.assay.core.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.DataException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowViewTest {

    @Test
    void readsItsColumnsAndKeepsTheOthers() {
        Price price = new Price(Row.parse("{\"close\":1.50,\"new\":\"x\"}"));

        assertThat(price.close()).isEqualTo(new BigDecimal("1.50"));
        assertThat(price.extras()).containsExactly(Map.entry("new", "x"));
        assertThat(price.toMap()).containsOnlyKeys("close", "new");
        assertThat(price.toJson()).isEqualTo("{\"close\":1.50,\"new\":\"x\"}");
        assertThat(price).hasToString("Price{\"close\":1.50,\"new\":\"x\"}");
    }

    @Test
    void hasAColumnUnderAnyOfItsSpellings() {
        Price price = new Price(Row.parse("{\"close\":null,\"new\":1}"));

        assertThat(price.has("CLOSE")).isTrue();
        assertThat(price.has("new")).isTrue();
        assertThat(price.has("volume")).isFalse();
        assertThat(price.has("other")).isFalse();
    }

    @Test
    void namesTheUnknownColumnsWhereOneIsAbsent() {
        Price price = new Price(Row.parse("{\"volume\":1,\"Close\":2}"));

        assertThatThrownBy(price::close)
                .isInstanceOf(DataException.class)
                .hasMessageContaining("known as CLOSE, close; the unknown columns here are: Close,");
        assertThatThrownBy(() -> new Price(price.row().detach()).close()).hasMessageContaining("unknown columns");
    }

    @Test
    void equalsTheSameClassOverAnEqualRow() {
        Price price = new Price(Row.parse("{\"close\":1}"));

        assertThat(price)
                .isEqualTo(new Price(Row.parse("{\"close\":1.0}")))
                .hasSameHashCodeAs(new Price(Row.parse("{\"close\":1.0}")))
                .isNotEqualTo(new Price(Row.parse("{\"close\":2}")))
                .isNotEqualTo(new Other(Row.parse("{\"close\":1}")))
                .isNotEqualTo("x");
    }

    @Test
    void columnsCheckTheirSpellings() {
        assertThatThrownBy(() -> Column.always())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> Column.sometimes("a", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("repeated");
        assertThatThrownBy(() -> Columns.of(Column.always("a", "b"), Column.always("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two are spelled b");
        assertThat(Column.always("a", "b")).hasToString("a|b");
        assertThat(Column.always("a").isAlways()).isTrue();
    }

    private static final class Price extends RowView {
        static final Column CLOSE = Column.always("CLOSE", "close");
        static final Column VOLUME = Column.sometimes("VOLUME", "volume");

        Price(Row row) {
            super(row, Columns.of(CLOSE, VOLUME));
        }

        @Nullable
        BigDecimal close() {
            return row().decimal(CLOSE);
        }
    }

    private static final class Other extends RowView {
        Other(Row row) {
            super(row, Columns.of());
        }
    }
}
