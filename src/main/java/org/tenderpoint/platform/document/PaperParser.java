package org.tenderpoint.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;

/**
 * Reads the structure of a PDF within bounds of time and memory. PDFBox unpacks the streams that hold the structure as
 * a whole, whatever size they unpack to; here their size is measured first. No other stream is unpacked at all.
 */
final class PaperParser extends PDFParser {

    /** The most bytes of all cross-reference tables, unpacked. */
    private static final long MOST_TABLES = 4L * 1024 * 1024;

    /** The most bytes of all object streams, unpacked. */
    private static final long MOST_OBJECTS = 32L * 1024 * 1024;

    /** Names, numbers, lists and the like: each takes some hundred bytes of memory. */
    private static final int MOST_WORDS = 1_500_000;

    /** The most columns in a line of a packed table. */
    private static final int MOST_COLUMNS = 4096;

    private static final int MOST_BITS = 16;

    /** The most bytes in memory while a file that is encrypted without a password is unlocked. */
    private static final long MOST_MEMORY = 48L * 1024 * 1024;

    private final FileCheck check;
    private long tables;
    private long objects;
    private int words;

    private PaperParser(byte[] file, FileCheck check, RandomAccessStreamCache cache) throws IOException {
        super(new StoppableBytes(file, check), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        this.check = check;
        document.close();
        document = new BoundedDocument(cache);
    }

    static PaperParser of(byte[] file, FileCheck check) throws IOException {
        return new PaperParser(file, check, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache.create());
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        count(1);
        return super.parseDirObject();
    }

    private void count(int more) {
        words += more;
        if (words > MOST_WORDS) {
            throw new FileRefused(FileRefused.Reason.TOO_SLOW);
        }
    }

    /** Makes streams that are not unpacked without a bound. */
    private final class BoundedDocument extends COSDocument {

        private final RandomAccessStreamCache cache;

        BoundedDocument(RandomAccessStreamCache cache) {
            super(() -> cache, PaperParser.this);
            this.cache = cache;
        }

        @Override
        public COSStream createCOSStream(COSDictionary head, long from, long length) throws IOException {
            ICOSParser parser = PaperParser.this;
            RandomAccessReadView raw = parser.createRandomAccessReadView(from, length);
            var stream = new MeasuredStream(cache, raw);
            head.forEach(stream::setItem);
            stream.setKey(head.getKey());
            return stream;
        }
    }

    private final class MeasuredStream extends COSStream {

        private boolean measured;

        MeasuredStream(RandomAccessStreamCache cache, RandomAccessReadView raw) throws IOException {
            super(cache, raw);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            check.goOn();
            if (!measured) {
                measure();
                measured = true;
            }
            try (var view = super.createView()) {
                var bytes = new byte[Math.toIntExact(view.length())];
                view.readFully(bytes);
                return new StoppableBytes(bytes, check);
            }
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            throw new IOException("What is on the pages is not unpacked");
        }

        private void measure() throws IOException {
            boolean table = COSName.XREF.equals(getCOSName(COSName.TYPE));
            var counter = new Counter(table);
            try (var raw = createRawInputStream()) {
                if (packed()) {
                    inflate(raw, counter);
                } else {
                    var piece = new byte[8192];
                    for (int read = raw.read(piece); read > 0; read = raw.read(piece)) {
                        counter.take(piece, read);
                    }
                }
            }
        }

        /** @throws IOException if it is packed in a way that no program packs a structure in */
        private boolean packed() throws IOException {
            var filters = getFilters();
            if (filters instanceof COSArray many && many.size() <= 1) {
                filters = many.size() == 0 ? null : many.getObject(0);
            }
            if (filters == null) {
                return false;
            }
            var parms = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
            if (parms instanceof COSArray many && many.size() == 1) {
                parms = many.getObject(0);
            }
            boolean narrow = !(parms instanceof COSDictionary of) || of.getInt(COSName.COLUMNS, 1) <= MOST_COLUMNS
                    && of.getInt(COSName.BITS_PER_COMPONENT, 8) <= MOST_BITS;
            if (!narrow
                    || !COSName.FLATE_DECODE.equals(filters) && !COSName.FLATE_DECODE_ABBREVIATION.equals(filters)) {
                throw new IOException("Packed in an unusual way");
            }
            return true;
        }

        /** As PDFBox does: without the head and up to the first error. */
        private void inflate(InputStream raw, Counter counter) throws IOException {
            raw.skipNBytes(2);
            var piece = new byte[8192];
            var unpacked = new byte[64 * 1024];
            var inflater = new Inflater(true);
            try {
                for (int read = raw.read(piece); read > 0 && !inflater.finished(); read = raw.read(piece)) {
                    inflater.setInput(piece, 0, read);
                    for (int got = inflater.inflate(unpacked); got > 0; got = inflater.inflate(unpacked)) {
                        counter.take(unpacked, got);
                    }
                }
            } catch (DataFormatException broken) {
                return;
            } finally {
                inflater.end();
            }
        }
    }

    private final class Counter {

        private final boolean table;
        private boolean between = true;

        Counter(boolean table) {
            this.table = table;
        }

        void take(byte[] bytes, int length) {
            check.goOn();
            if (table) {
                tables += length;
            } else {
                objects += length;
                count(openings(bytes, length));
            }
            if (tables > MOST_TABLES || objects > MOST_OBJECTS) {
                throw new FileRefused(FileRefused.Reason.TOO_SLOW);
            }
        }

        private int openings(byte[] bytes, int length) {
            int begun = 0;
            for (int i = 0; i < length; i++) {
                boolean opens = "(<[/".indexOf(bytes[i]) >= 0;
                boolean ends = bytes[i] <= ' ' && bytes[i] >= 0 || ")>]{}%".indexOf(bytes[i]) >= 0;
                begun += opens || between && !ends ? 1 : 0;
                between = ends || opens;
            }
            return begun;
        }
    }

    /** Bytes in memory; each read first asks whether the check goes on. */
    private static final class StoppableBytes extends RandomAccessReadBuffer {

        private final FileCheck check;

        StoppableBytes(byte[] bytes, FileCheck check) {
            super(bytes);
            this.check = check;
        }

        @Override
        public int read() throws IOException {
            check.goOn();
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            check.goOn();
            return super.read(into, from, length);
        }
    }
}
