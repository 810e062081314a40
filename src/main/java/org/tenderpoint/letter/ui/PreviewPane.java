package org.tenderpoint.letter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.PagePictures;
import org.tenderpoint.platform.ui.Pane;

/** The pages exactly as they leave, drawn from the file itself. */
class PreviewPane extends Pane {

    private final Paragraph what = new Paragraph();
    private final Div pages = new Div();

    PreviewPane() {
        super(Texts.of("letter.preview"));
        quiet();
        padded();
        what.addClassName("meta");
        what.getElement().setAttribute("role", "status");
        pages.addClassName("letter-pages");
        add(what, pages);
    }

    /** @param key says whether it is typed or saved */
    void show(String key, byte[] pdf) {
        what.setText(Texts.of(key));
        pages.removeAll();
        int count = PagePictures.count(pdf);
        for (int i = 0; i < count; i++) {
            int page = i;
            var picture = new Image(
                    DownloadHandler.fromInputStream(event -> {
                        var png = PagePictures.png(pdf, page);
                        event.getResponse().setHeader("Cache-Control", "no-store");
                        return new DownloadResponse(new ByteArrayInputStream(png), "page.png", "image/png", png.length);
                    }).inline(),
                    Texts.of("letter.preview.page", i + 1, count));
            picture.getElement().setAttribute("loading", "lazy");
            picture.addClassName("letter-page");
            pages.add(picture);
        }
    }

    void none() {
        what.setText(Texts.of("letter.preview.none"));
        pages.removeAll();
    }
}
