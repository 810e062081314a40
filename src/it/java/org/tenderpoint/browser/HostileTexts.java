package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Sixty texts that each would call {@code hit()} if anything took them for more than text; 120 characters at most. */
final class HostileTexts {

    static final List<String> ALL = List.of(
            // elements with script of their own
            "<script>hit()</script>",
            "<ScRiPt >hit()</sCrIpT>",
            "<script/x>hit()</script>",
            "<script async>hit()</script >",
            "<script src=data:,hit()></script>",
            "<script type=module>hit()</script>",
            "</script><script>hit()</script>",
            "<scr<script>ipt>hit()</scr</script>ipt>",
            "<svg><script>hit()</script></svg>",
            "<svg><script xlink:href=data:,hit()></script></svg>",
            "<math><mtext><script>hit()</script></mtext></math>",
            "<template><script>hit()</script></template>",
            // what loads or fails
            "<img src=x onerror=hit()>",
            "<img src=x onerror='hit()'//",
            "<img/src/onerror=hit()>",
            "<IMG SRC=x OnErRoR=hit()>",
            "<image src=x onerror=hit()>",
            "<img srcset=x onerror=hit()>",
            "<video src=x onerror=hit()></video>",
            "<video><source onerror=hit()></video>",
            "<audio src=x onerror=hit()></audio>",
            "<input type=image src=x onerror=hit()>",
            "<object data=x onerror=hit()></object>",
            "<object data=\"data:text/html,<script>parent.hit()</script>\"></object>",
            "<embed src=\"data:text/html,<script>parent.hit()</script>\">",
            "<link rel=stylesheet href=x onerror=hit()>",
            "<body onload=hit()>",
            "\"><svg onload=hit()>",
            "<svg/onload=hit()>",
            "<svg><animate onbegin=hit() attributeName=x dur=1s>",
            "<svg><set onbegin=hit() attributeName=x>",
            "<iframe onload=hit()></iframe>",
            "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
            "<iframe src=javascript:parent.hit()></iframe>",
            "<frameset onload=hit()>",
            // what waits for a pointer, a key or the focus
            "<a href=javascript:hit() autofocus onfocus=hit()>x</a>",
            "<input autofocus onfocus=hit()>",
            "<textarea autofocus onfocus=hit()></textarea>",
            "<select autofocus onfocus=hit()></select>",
            "<div tabindex=0 autofocus onfocus=hit()>x</div>",
            "<details open ontoggle=hit()>",
            "<b onmouseover=hit()>x</b>",
            "<p onpointerenter=hit() style=position:fixed;inset:0>x</p>",
            "<marquee onstart=hit()>x</marquee>",
            "<div style=animation-name:x onanimationstart=hit()>x</div>",
            "<form action=javascript:hit()><button autofocus>x</button></form>",
            "<button popovertarget=x>x</button><i popover id=x onbeforetoggle=hit()>y</i>",
            // out of an attribute, a string, a comment, a style
            "\" onfocus=hit() autofocus x=\"",
            "' onmouseover=hit() x='",
            "` onfocus=hit() autofocus x=`",
            "'-hit()-'",
            "\";hit();//",
            "\\\";hit();//",
            "--><script>hit()</script><!--",
            "]]><script>hit()</script>",
            "<style>@import 'javascript:hit()'</style>",
            // addresses and templates
            "javascript:hit()",
            "data:text/html,<script>opener.hit()</script>",
            "{{constructor.constructor('hit()')()}}",
            "${hit()}");

    private HostileTexts() {}

    /** Each address at which something calls {@code hit()} or opens a dialog from now on; empty at first. */
    static List<String> hits(Page page) {
        var hits = new ArrayList<String>();
        Browsing.own(page).exposeFunction("hit", arguments -> hits.add(page.url()));
        page.onDialog(dialog -> {
            hits.add("dialog on " + page.url());
            dialog.dismiss();
        });
        page.evaluate("hit()");
        assertThat(hits).as("a call that does run is noticed").hasSize(1);
        hits.clear();
        return hits;
    }

    /** What waits for a pointer or the keyboard would run now. */
    static void stir(Page page) {
        page.mouse().move(640, 300);
        page.keyboard().press("Tab");
    }
}
