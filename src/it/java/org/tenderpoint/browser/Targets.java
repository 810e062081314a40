package org.tenderpoint.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a finger has to hit on a page, and whether it is large enough. */
final class Targets {

    /**
     * What takes a tap is as large as itself, what is laid over it for fingers and, of a field, its box; what is drawn
     * as one choice with its label counts by both. Left out are, as WCAG 2.5.5 has it, links in running text, and the
     * parts of drawings, which stand in lists as well; also what is switched off, what lies inside another target, but
     * for the choices of a list, and what only shows on a keyboard's way. The eleven numbers of a scale stand side by
     * side on a phone, to be compared: there they are narrower, and higher instead.
     */
    private static final String SMALL = """
            least => {
                const kinds = 'vaadin-button, button, a[href], summary, vaadin-checkbox, vaadin-radio-button, '
                    + 'vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-password-field, '
                    + 'vaadin-integer-field, vaadin-number-field, vaadin-combo-box, vaadin-multi-select-combo-box, '
                    + 'vaadin-select, vaadin-date-picker, vaadin-time-picker, vaadin-menu-bar-button, '
                    + 'vaadin-tab, [role=button], [role=option], [role=menuitem], [role=tab], '
                    + 'input:not([type=hidden]), select, textarea';
                const exempt = 'svg, [aria-hidden=true], [disabled], [inert], .skip-link';
                const field = one => one.shadowRoot?.querySelector('[part~=input-field]') ?? one;
                const inline = one => one.localName === 'a' && getComputedStyle(one).display === 'inline'
                    && [...one.parentElement.childNodes].some(beside => beside !== one && beside.nodeType === 3
                        && beside.textContent.trim().length > 1);
                const box = one => {
                    const { left, top, right, bottom } = field(one).getBoundingClientRect();
                    const wide = { left, top, right, bottom };
                    for (const which of ['::before', '::after']) {
                        const laid = getComputedStyle(one, which);
                        if (laid.content === 'none' || laid.position !== 'absolute') {
                            continue;
                        }
                        const [up, on, down, back] = ['top', 'right', 'bottom', 'left'].map(side =>
                            Number.parseFloat(laid[side]) || 0);
                        wide.top = Math.min(wide.top, top + up);
                        wide.right = Math.max(wide.right, right - on);
                        wide.bottom = Math.max(wide.bottom, bottom - down);
                        wide.left = Math.min(wide.left, left + back);
                    }
                    return wide;
                };
                const joined = (a, b) => ({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top),
                    right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) });
                const touched = one => [...(one.labels ?? [])].filter(label => label.checkVisibility())
                    .map(box).reduce(joined, box(one));
                const all = [...document.querySelectorAll(kinds)].filter(one => one.checkVisibility(
                    { opacityProperty: false, visibilityProperty: true }) && !one.closest(exempt));
                return all.filter(one => !inline(one) && (one.matches('[role=option], [role=menuitem]')
                        || !all.some(other => other !== one && other.contains(one))))
                    .map(one => ({ one, box: touched(one) }))
                    .map(({ one, box }) => ({ one, wide: box.right - box.left, high: box.bottom - box.top }))
                    .filter(({ one, wide, high }) => wide > 0 && high > 0
                        && (high < least - .5 || wide < (one.closest('.cells, .zero-to-ten') ? 24 : least - .5)))
                    .map(({ one, wide, high }) => one.localName + (one.className ? '.' + one.className : '') + ' "'
                        + (one.getAttribute('aria-label') || one.innerText || one.label || '').trim().slice(0, 40)
                        + '" in ' + (one.parentElement.className || one.parentElement.localName)
                        + ': ' + Math.round(wide) + ' x ' + Math.round(high));
            }""";
    private static final int LEAST = 44;

    private Targets() {}

    /** Those of a page that are smaller than a finger once the screen is one that is touched. */
    @SuppressWarnings("unchecked")
    static List<String> small(Page page) {
        var browser = Browsing.session(page);
        boolean touched = (boolean) page.evaluate("() => matchMedia('(pointer: coarse)').matches");
        if (!touched) {
            touched(browser, true);
        }
        var small = (List<String>) page.evaluate(SMALL, LEAST);
        if (!touched) {
            touched(browser, false);
        }
        return small;
    }

    private static void touched(CDPSession browser, boolean touched) {
        var how = new JsonObject();
        how.addProperty("enabled", touched);
        browser.send("Emulation.setTouchEmulationEnabled", how);
    }
}
