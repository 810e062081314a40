package org.tenderpoint.partner.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.tenderpoint.partner.PartnerFileService;
import org.tenderpoint.partner.PartnerFilter;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;

/** What the list shows as a file: a table for spreadsheets, or cards for phones. */
class ExportLinks extends Div {

    ExportLinks(PartnerFileService files, Supplier<PartnerFilter> filter) {
        addClassNames("row", "wrap", "tight", "not-on-paper");
        add(
                link("partner.list.export_csv", "partners.csv", "text/csv", () -> files.csv(filter.get())),
                link("partner.list.export_cards", "partners.vcf", "text/vcard", () -> files.cards(filter.get())));
    }

    private static Anchor link(String label, String name, String type, Supplier<byte[]> file) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = file.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                AttachmentType.DOWNLOAD, "");
        link.addClassName("button-link");
        link.add(Icons.DOWNLOAD.create(), new Span(Texts.of(label)));
        return link;
    }
}
