package org.tenderpoint.followup.ui;

import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.followup.assessment.Aftercare;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.QrCode;

/** The sheet as a file, to be printed or kept. */
final class AftercarePaper {

    private static final Template TEMPLATE = Templates.named("aftercare");

    private AftercarePaper() {}

    /** @param link the address that the sheet's code holds */
    static byte[] pdf(Aftercare sheet, Optional<String> link) {
        var language = sheet.language();
        return Pdf.of(TEMPLATE.execute(Map.of(
                "lang", language.toLanguageTag(),
                "paper", Formats.here().paper().css(),
                "sheet", sheet,
                "link", link.<Object>map(address -> Map.of(
                        "title", Texts.in(language, "followup.aftercare.link"),
                        "words", Texts.in(language, "followup.aftercare.link_words"),
                        "alt", Texts.in(language, "followup.aftercare.link_code"),
                        "code", QrCode.picture(address)))
                        .orElse(false))));
    }
}
