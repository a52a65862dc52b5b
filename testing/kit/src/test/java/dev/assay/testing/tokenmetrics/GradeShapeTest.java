package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Names and JSON types of the endpoints of grades in each version, and that they do not contradict each other. */
class GradeShapeTest {

    private static final FakeTokenMetrics FAKE = FakeTokenMetrics.start();

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @Test
    void fundamentalGrade() throws IOException {
        Map<String, Object> v2 = row("/v2/fundamental-grade?token_id=3375&limit=1");
        Map<String, Object> v3 = row("/v3/fundamental-grade?token_id=3375&limit=1");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "FUNDAMENTAL_GRADE",
                        "FUNDAMENTAL_GRADE_CLASS",
                        "COMMUNITY_SCORE",
                        "EXCHANGE_SCORE",
                        "VC_SCORE",
                        "TOKENOMICS_SCORE",
                        "DEFI_SCANNER_SCORE");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "fundamental_grade",
                        "fundamental_grade_class",
                        "community_score",
                        "exchange_score",
                        "vc_score",
                        "tokenomics_score",
                        "defi_scanner_score");
        assertThat(v2.get("FUNDAMENTAL_GRADE")).isInstanceOf(Double.class);
        assertThat(v2).containsEntry("FUNDAMENTAL_GRADE_CLASS", "storeOfValue");
        assertThat(Wire.column(FAKE, "/v3/fundamental-grade?limit=100", "vc_score"))
                .contains((Object) null)
                .hasAtLeastOneElementOfType(Double.class);
    }

    @Test
    void fundamentalGradeHistory() throws IOException {
        Map<String, Object> v2 = row("/v2/fundamental-grade-history?token_id=3375&limit=1");
        Map<String, Object> v3 = row("/v3/fundamental-grade-history?token_id=3375&limit=1");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "DATE",
                        "FUNDAMENTAL_GRADE",
                        "FUNDAMENTAL_GRADE_CLASS",
                        "COMMUNITY_SCORE",
                        "EXCHANGE_SCORE",
                        "VC_SCORE",
                        "TOKENOMICS_SCORE",
                        "DEFI_SCANNER_SCORE");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "date",
                        "fundamental_grade",
                        "fundamental_grade_class",
                        "community_score",
                        "exchange_score",
                        "vc_score",
                        "tokenomics_score",
                        "defi_scanner_score");
    }

    @Test
    void technologyGrade() throws IOException {
        Map<String, Object> v2 = row("/v2/technology-grade?token_id=3375&limit=1");
        Map<String, Object> v3 = row("/v3/technology-grade?token_id=3375&limit=1");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "DATE",
                        "TECHNOLOGY_GRADE",
                        "ACTIVITY_SCORE",
                        "SECURITY_SCORE",
                        "REPOSITORY_SCORE",
                        "COLLABORATION_SCORE",
                        "DEFI_SCANNER_SCORE");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "technology_grade",
                        "activity_score",
                        "security_score",
                        "repository_score",
                        "collaboration_score",
                        "defi_scanner_score");
    }

    @Test
    void technologyGradeHistory() throws IOException {
        Map<String, Object> v2 = row("/v2/technology-grade-history?token_id=3375&limit=1");
        Map<String, Object> v3 = row("/v3/technology-grade-history?token_id=3375&limit=1");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "DATE",
                        "TECHNOLOGY_GRADE",
                        "ACTIVITY_SCORE",
                        "SECURITY_SCORE",
                        "REPOSITORY_SCORE",
                        "COLLABORATION_SCORE",
                        "DEFI_SCANNER_SCORE");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "date",
                        "technology_grade",
                        "activity_score",
                        "security_score",
                        "repository_score",
                        "collaboration_score",
                        "defi_scanner_score");
    }

    @Test
    void tmGradeHistory() throws IOException {
        Map<String, Object> v2 = row("/v2/tm-grade-history?token_id=3375&limit=1");
        Map<String, Object> v3 = row("/v3/tm-grade-history?token_id=3375&limit=1");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "DATE",
                        "TRADING_SIGNAL",
                        "TM_GRADE",
                        "TM_GRADE_SIGNAL",
                        "TM_GRADE_24h_PCT_CHANGE",
                        "TM_TRADER_GRADE_24H_CHANGE",
                        "QUANT_GRADE",
                        "FUNDAMENTAL_GRADE",
                        "FUNDAMENTAL_GRADE_CLASS",
                        "MOMENTUM");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "date",
                        "trading_signal",
                        "token_signal_str",
                        "tm_grade",
                        "tm_grade_signal",
                        "tm_grade_24h_pct_change",
                        "tm_trader_grade_24_h_change",
                        "quant_grade",
                        "momentum",
                        "app_link");
        assertThat(v2.get("TM_GRADE")).isInstanceOf(Double.class);
    }

    @Test
    void theHistoryEndsWithTheCurrentGrade() throws IOException {
        Object now = row("/v3/tm-grade?token_id=3375").get("tm_grade");
        Object last =
                row("/v3/tm-grade-history?token_id=3375&start_date=2025-12-31").get("tm_grade");

        assertThat(last).isEqualTo(now);
    }

    private static Map<String, Object> row(String target) throws IOException {
        return Wire.rows(FAKE, target).get(0);
    }
}
