package org.tenderpoint.vocabulary.page;

import java.util.List;
import java.util.Map;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.platform.page.TapPage;

/**
 * One page with a form, as {@code templates/tap-form.html} writes it. Empty texts are omitted.
 *
 * @param path of the pages
 * @param action where the form is sent, below that
 * @param back the address of the previous page; empty on the first
 * @param wording the version of the consent wording on the page; empty if there is none
 * @param problem that something could not be stored
 * @param links to other pages
 * @param giveBack the words of the button that ends a tablet session; empty for a link
 */
public record TapForm(
        String path, String action, String code, String title, String hint, String position, String back,
        String backWords,
        String proof, String wording, String problem, List<TapField> fields, List<TapLink> links,
        List<TapButton> buttons,
        String giveBack) {

    /** A page to go to. */
    public record TapLink(String href, String words) {}

    /** @param kind its class in the style sheet */
    public record TapButton(String value, String words, String kind) {

        public static TapButton next(String words) {
            return new TapButton("next", words, "primary");
        }
    }

    /** A page by itself. */
    public static TapForm of(
            TapPage page, String path, String code, String title, String hint, String problem, List<TapField> fields,
            List<TapButton> buttons) {
        return new TapForm(
                path, "", code, title, hint, "", "", "", page.asked().proof(), "", problem, fields, List.of(), buttons,
                "");
    }

    /** This form as one of several pages. @param here counted from 0 */
    public TapForm at(TapPage page, int here, int all) {
        return RecordCopy.with(this, Map.of("position", page.text("position", here + 1, all),
                "back", here == 0 ? "" : "?at=" + (here - 1), "backWords", page.text("back")));
    }
}
