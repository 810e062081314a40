package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.samskivert.mustache.Template;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenderpoint.client.record.ReceiptKind;
import org.tenderpoint.client.record.RightsReceipt;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.MissingLetters;

/** A receipt for a client, in the client's language: what was done with their record, when, by whom, what is kept. */
final class RightsPaper {

    private static final Template TEMPLATE = Templates.named("rights-receipt");

    private final RightsReceipt receipt;
    private final Dates dates;

    private RightsPaper(RightsReceipt receipt) {
        this.receipt = receipt;
        this.dates = Dates.in(receipt.zone());
    }

    static byte[] pdf(RightsReceipt receipt) {
        return Pdf.of(page(receipt));
    }

    private static String page(RightsReceipt receipt) {
        return Texts.speaking(receipt.language(), () -> new RightsPaper(receipt).page());
    }

    /** Downloads it; it is made when somebody does. */
    static Component link(RightsReceipt receipt) {
        return div("stack", MissingLetters.in(page(receipt)), new FileLink(
                Texts.of("client.rights.receipt." + receipt.kind().code()), "receipt.pdf", "application/pdf",
                () -> pdf(receipt)));
    }

    private String page() {
        var kind = receipt.kind().code();
        return TEMPLATE.execute(Map.of(
                "lang", receipt.language().toLanguageTag(),
                "paper", Formats.here().paper().css(),
                "title", Texts.of("copy.receipt.title." + kind),
                "subject", Texts.of("copy.receipt.subject"),
                "head", Texts.of("copy.head", receipt.practice(), moment()),
                "reach", receipt.reach(),
                "client", Texts.of("copy.of", receipt.client()),
                "lines", lines()));
    }

    private List<String> lines() {
        var day = Dates.date(dates.dayOf(receipt.at()));
        var until = receipt.keptUntil().map(Dates::date).orElse("");
        return Stream.of(
                Texts.of("copy.receipt." + receipt.kind().code(), day, receipt.practice(), receipt.what()),
                receipt.keptUntil().isPresent() ? Texts.of("copy.receipt.until", until) : "",
                receipt.kind() == ReceiptKind.ERASED ? Texts.of("copy.receipt.backups") : "",
                Texts.of(receipt.kind() == ReceiptKind.ERASED ? "copy.receipt.trail_erased" : "copy.receipt.trail"))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String moment() {
        return Texts.of("platform.date.day_time", Dates.date(dates.dayOf(receipt.at())), dates.time(receipt.at()));
    }
}
