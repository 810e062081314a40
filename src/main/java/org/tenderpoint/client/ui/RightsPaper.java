package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.samskivert.mustache.Template;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenderpoint.client.RightsReceipts.Receipt;
import org.tenderpoint.client.RightsReceipts.ReceiptKind;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.MissingLetters;

/** A receipt for a client, in the client's language: what was done with their record, when, by whom, what is kept. */
final class RightsPaper {

    private static final Template TEMPLATE = Templates.named("rights-receipt");

    private final Receipt receipt;
    private final Dates dates;

    private RightsPaper(Receipt receipt) {
        this.receipt = receipt;
        this.dates = Dates.in(receipt.zone());
    }

    static byte[] pdf(Receipt receipt) {
        return Pdf.of(page(receipt));
    }

    private static String page(Receipt receipt) {
        return Texts.speaking(receipt.language(), () -> new RightsPaper(receipt).page());
    }

    /** Downloads it; it is made when somebody does. */
    static Component link(Receipt receipt) {
        var file = styled(new Anchor(new Download(receipt), AttachmentType.DOWNLOAD, ""), "button-link");
        file.add(Icons.DOWNLOAD.create(),
                new Span(Texts.of("client.rights.receipt." + receipt.kind().code())));
        return div("stack", MissingLetters.in(page(receipt)), file);
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
                receipt.keptUntil().isPresent() ? Texts.of("copy.receipt.until", until, receipt.years()) : "",
                receipt.kind() == ReceiptKind.ERASED ? Texts.of("copy.receipt.backups") : "",
                Texts.of(receipt.kind() == ReceiptKind.ERASED ? "copy.receipt.trail_erased" : "copy.receipt.trail"))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String moment() {
        return Texts.of("platform.date.day_time", Dates.date(dates.dayOf(receipt.at())), dates.time(receipt.at()));
    }

    /** Its name says nothing about the client. */
    private static final class Download implements DownloadHandler {

        private final transient Receipt receipt;

        Download(Receipt receipt) {
            this.receipt = receipt;
        }

        @Override
        public String getUrlPostfix() {
            return "receipt.pdf";
        }

        @Override
        public void handleDownloadRequest(DownloadEvent event) throws IOException {
            var file = pdf(receipt);
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.setFileName(getUrlPostfix());
            event.setContentType("application/pdf");
            event.setContentLength(file.length);
            event.getOutputStream().write(file);
        }
    }
}
