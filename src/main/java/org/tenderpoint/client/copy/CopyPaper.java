package org.tenderpoint.client.copy;

import com.samskivert.mustache.Template;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.client.record.CopyChapter;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Dates;

/** A client's copy to read and print: codes as words, times in the practice's zone. */
public final class CopyPaper {

    private static final Template TEMPLATE = Templates.named("client-copy");

    private final ClientCopy copy;
    private final Dates dates;

    private CopyPaper(ClientCopy copy) {
        this.copy = copy;
        this.dates = Dates.in(copy.zone());
    }

    public static byte[] pdf(ClientCopy copy) {
        return Pdf.of(page(copy));
    }

    /** The page of which the paper is made. */
    public static String page(ClientCopy copy) {
        return Texts.speaking(copy.language(), () -> new CopyPaper(copy).page());
    }

    private String page() {
        return TEMPLATE.execute(Map.ofEntries(
                Map.entry("lang", copy.language().toLanguageTag()),
                Map.entry("paper", Formats.here().paper().css()),
                Map.entry("title", Texts.of("copy.title")),
                Map.entry("subject", Texts.of("copy.subject")),
                Map.entry("head", Texts.of("copy.head", copy.practice(), moment(copy.madeAt()))),
                Map.entry("reach", copy.reach()),
                Map.entry("client", Texts.of("copy.of", copy.client())),
                Map.entry("intro", Texts.of("copy.intro", copy.zone().getId())),
                Map.entry("left_out", Texts.of("copy.left_out")),
                Map.entry("page", Texts.of("copy.page_number")),
                Map.entry("of", Texts.of("copy.page_of")),
                Map.entry("chapters", copy.chapters().stream().map(this::chapter).toList())));
    }

    /** A single record is set as a table, several as running text: a screening can be longer than a page. */
    private Map<String, Object> chapter(CopyChapter chapter) {
        boolean alone = chapter.rows().size() == 1;
        return Map.of(
                "heading", chapter.title(),
                "hasTable", alone,
                "table", alone ? fields(chapter.rows().getFirst()) : List.of(),
                "things", alone ? List.of() : chapter.rows().stream().map(this::thing).toList());
    }

    private List<Map<String, Object>> fields(CopyRow row) {
        return shown(row)
                .map(field -> Map.<String, Object>of(
                        "label", field.label(),
                        "lines",
                        field.value() instanceof CopyValue.Rows(var rows)
                                ? lines(rows)
                                : List.of(words(field.value()))))
                .toList();
    }

    /** Headed by its first field, then short fields in a row, then lists. */
    private Map<String, Object> thing(CopyRow row) {
        var brief = shown(row).filter(field -> !(field.value() instanceof CopyValue.Rows)).toList();
        return Map.of(
                "head", words(brief.getFirst().value()),
                "rest", OneLine.of(brief.stream().skip(1).map(this::fieldLine)),
                "lists", shown(row)
                        .flatMap(field -> field.value() instanceof CopyValue.Rows(var rows)
                                ? Stream.of(Map.of("label", field.label(), "lines", lines(rows)))
                                : Stream.empty())
                        .toList());
    }

    private List<String> lines(List<CopyRow> rows) {
        return rows.stream().map(row -> OneLine.of(shown(row).map(this::fieldLine))).toList();
    }

    private String fieldLine(CopyRow.Field field) {
        return Texts.of("copy.said", field.label(), words(field.value()));
    }

    private static Stream<CopyRow.Field> shown(CopyRow row) {
        return row.fields().stream().filter(field -> switch (field.value()) {
            case CopyValue.Key _ -> false;
            case CopyValue.Code(var _, var words) -> !words.isEmpty();
            default -> true;
        });
    }

    private String words(CopyValue value) {
        return switch (value) {
            case CopyValue.Words(var words) -> words;
            case CopyValue.AnsweredValue(var words, var _) -> words;
            case CopyValue.Code(var _, var words) -> words;
            case CopyValue.Number(var number) -> String.valueOf(number);
            case CopyValue.YesNoValue(var yes) -> Texts.of(yes ? "copy.yes" : "copy.no");
            case CopyValue.Moment(var at) -> moment(at);
            case CopyValue.LocalMoment(var at) ->
                    Texts.of("platform.date.day_time", date(at.toLocalDate()), Dates.time(at.toLocalTime()));
            case CopyValue.Day(var day) -> date(day);
            case CopyValue.Person(var who) -> copy.name(who).isEmpty() ? Texts.of("copy.none") : copy.name(who);
            case CopyValue.ListValue(var values) -> values.stream().map(this::words).collect(Collectors.joining("; "));
            case CopyValue.Drawing _ -> Texts.of("copy.drawn");
            case CopyValue.Rows _,CopyValue.Key _ -> "";
        };
    }

    private String moment(Instant at) {
        return Texts.of("platform.date.day_time", date(dates.dayOf(at)), dates.time(at));
    }

    private static String date(LocalDate day) {
        return Dates.date(day);
    }
}
