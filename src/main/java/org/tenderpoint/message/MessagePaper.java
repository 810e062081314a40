package org.tenderpoint.message;

import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;

/** A message to a client on paper, for a person to post. */
final class MessagePaper {

    private static final Template TEMPLATE = Templates.named("rights-receipt");

    private MessagePaper() {}

    static byte[] pdf(String to, LocalDate day, Locale language, Mail mail) {
        return Pdf.of(TEMPLATE.execute(Map.of(
                "lang", language.toLanguageTag(),
                "title", mail.subject(),
                "subject", mail.subject(),
                "paper", Formats.here().paper().css(),
                "head", to,
                "reach", List.of(),
                "client", Formats.here().in(language).said(day),
                "lines", mail.text().strip().split("\n\n"))));
    }
}
