package dev.assay.samples.doctor;

import static dev.assay.api.tokenmetrics.ApiVersion.V2;
import static dev.assay.api.tokenmetrics.ApiVersion.V3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The open questions, each with the fewest requests that answer it. */
final class Questions {

    private static final String BITCOIN = "3375";

    private final Probe probe;
    private final LocalDate day;

    /** @param day a day that the service has data of */
    Questions(Probe probe, LocalDate day) {
        this.probe = probe;
        this.day = day;
    }

    List<Finding> ask() {
        List<Function<Questions, Finding>> all = List.of(
                Questions::dateNames,
                Questions::longestRange,
                Questions::largestPage,
                Questions::unexpandedLists,
                Questions::gradesInV2,
                Questions::gradesInV3,
                Questions::moonshotGrades,
                Questions::hourlySignals,
                Questions::chat,
                Questions::wrongKey,
                Questions::unknownPath);
        List<Finding> findings = new ArrayList<>();
        for (Function<Questions, Finding> question : all) {
            findings.add(question.apply(this));
        }
        return findings;
    }

    private Finding dateNames() {
        String question = "Names of dates in v3";
        boolean snake = isHeeded("start_date", "end_date");
        boolean camel = isHeeded("startDate", "endDate");
        if (snake == camel) {
            return Finding.of(question, snake ? "both spellings are heeded" : "neither spelling is heeded");
        }
        String style = snake ? "SNAKE" : "CAMEL";
        return new Finding(
                question,
                snake ? "start_date, end_date" : "startDate, endDate",
                "parameterStyle(ParameterStyle." + style + ")");
    }

    /** Whether a list of one day begins with that day. */
    private boolean isHeeded(String start, String end) {
        String text = day.minusDays(3).toString();
        Answer answer = probe.ask(V3, "daily-ohlcv", "token_id", BITCOIN, start, text, end, text, "limit", "1");
        return String.valueOf(answer.first("date", "DATE", "timestamp", "TIMESTAMP"))
                .startsWith(text);
    }

    private Finding longestRange() {
        String since = day.minusDays(60).toString();
        Answer answer = probe.ask(
                V2, "daily-ohlcv", "token_id", BITCOIN, "startDate", since, "endDate", day.toString(), "limit", "1");
        return Finding.of(
                "A range of 60 days",
                answer.isGood() ? "is answered: histories may have longer windows, windowDays(60)" : answer.refusal());
    }

    private Finding largestPage() {
        Answer answer = probe.ask(V3, "tokens", "limit", "101");
        if (!answer.isGood()) {
            return Finding.of("A limit of 101 rows", "is refused: " + answer.refusal());
        }
        return new Finding("A limit of 101 rows", "brings " + answer.count() + " rows", "pageSize(100)");
    }

    private Finding unexpandedLists() {
        Answer answer = probe.ask(V3, "tokens", "token_id", BITCOIN);
        Object exchanges = answer.first("exchange_list", "EXCHANGE_LIST");
        Object element = exchanges instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
        return Finding.of(
                "Elements of exchange_list without expand",
                answer.isGood() ? Answer.type(element) + ": " + element : answer.refusal());
    }

    private Finding gradesInV2() {
        return type("TM grade in v2", probe.ask(V2, "tm-grade", "token_id", BITCOIN), "TM_GRADE", "tm_grade");
    }

    private Finding gradesInV3() {
        return type("TM grade in v3", probe.ask(V3, "tm-grade", "token_id", BITCOIN), "tm_grade", "TM_GRADE");
    }

    private Finding moonshotGrades() {
        return type(
                "TM grade of moonshot-tokens",
                probe.ask(V3, "moonshot-tokens", "limit", "1"),
                "tm_grade",
                "TM_GRADE",
                "tm_trader_grade");
    }

    private static Finding type(String question, Answer answer, String... names) {
        return Finding.of(
                question,
                answer.isGood() ? Answer.type(answer.first(names)) + " " + answer.first(names) : answer.refusal());
    }

    private Finding hourlySignals() {
        Answer answer = probe.ask(V3, "hourly-trading-signals", "token_id", BITCOIN, "limit", "1");
        String literals =
                "signal " + answer.first("signal", "SIGNAL") + ", position " + answer.first("position", "POSITION");
        return Finding.of("Literals of hourly signals", answer.isGood() ? literals : answer.refusal());
    }

    /** A GET costs no answer of the model; a path that is there refuses the method, not the path. */
    private Finding chat() {
        Answer answer = probe.ask(V3, "tmai");
        return Finding.of(
                "tmai in v3", answer.status() == 404 ? "is not there (404)" : "may be there: " + answer.refusal());
    }

    private Finding wrongKey() {
        return Finding.of(
                "A wrong key", probe.askWithKey("tm-no-such-key", "tokens").refusal());
    }

    private Finding unknownPath() {
        return Finding.of("An unknown path", probe.ask(V3, "no-such-operation").refusal());
    }
}
