package org.tenderpoint.platform.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Tells the renderer which parts of a text run from right to left, and how their letters stand on paper. */
final class RightToLeft implements BidiReorderer {

    private static final String MIRRORED = "()[]{}<>\u00ab\u00bb";

    /** The whole runs: the renderer asks for each paragraph. */
    static final class Runs implements BidiSplitter {

        private Bidi text = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

        @Override
        public void setParagraph(String paragraph, byte direction) {
            text = new Bidi(paragraph, direction == RTL
                    ? Bidi.DIRECTION_RIGHT_TO_LEFT
                    : direction == LTR ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return text.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            var levels = new byte[text.getRunCount()];
            var order = new Integer[levels.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (byte) text.getRunLevel(i);
                order[i] = i;
            }
            Bidi.reorderVisually(levels, 0, order, 0, order.length);
            int run = order[index];
            return new BidiTextRun(
                    text.getRunStart(run), text.getRunLimit(run) - text.getRunStart(run),
                    text.getRunLevel(run) % 2 == 0 ? LTR : RTL);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }

    /** As it is drawn, from the left; a mark stays behind its letter. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        var drawn = new StringBuilder(text.length());
        int end = text.length();
        while (end > 0) {
            int start = text.offsetByCodePoints(end, -1);
            while (start > 0 && ArabicForms.isMark(text.codePointAt(start))) {
                start = text.offsetByCodePoints(start, -1);
            }
            drawn.append(end - start == 1 ? mirrored(text.charAt(start)) : text.substring(start, end));
            end = start;
        }
        return drawn.toString();
    }

    private static String mirrored(char one) {
        int at = MIRRORED.indexOf(one);
        return String.valueOf(at < 0 ? one : MIRRORED.charAt(at ^ 1));
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.joined(text);
    }

    /** A letter whose form no font has stands alone. */
    @Override
    public String deshapeText(String text) {
        return ArabicForms.alone(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
