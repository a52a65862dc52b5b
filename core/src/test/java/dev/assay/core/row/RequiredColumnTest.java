package dev.assay.core.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.error.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredColumnTest {

    private static final Column ALWAYS = Column.always("TOKEN_ID", "token_id");
    private static final Column SOMETIMES = Column.sometimes("TOKEN_ID", "token_id");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"token_id\": null} | $.data[1].token_id",
                "{\"TOKEN_ID\": null} | $.data[1].TOKEN_ID",
                "{\"other\": 1}       | $.data[1].TOKEN_ID",
            })
    void namesItsPlaceWhereThereIsNothing(String row, String path) throws IOException {
        String body = "{\"data\": [{\"token_id\": 1}, " + row + "]}";
        Rows rows = Document.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "data")
                .rows();

        for (Column column : new Column[] {ALWAYS, SOMETIMES}) {
            DataException number =
                    catchThrowableOfType(DataException.class, () -> rows.get(1).requiredLong(column));
            DataException day =
                    catchThrowableOfType(DataException.class, () -> rows.get(1).requiredDate(column));

            assertThat(number.path()).isEqualTo(path);
            assertThat(day.path()).isEqualTo(path);
            assertThat(number).hasMessageContaining("TOKEN_ID");
        }
    }
}
