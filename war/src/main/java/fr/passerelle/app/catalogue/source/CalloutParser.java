package fr.passerelle.app.catalogue.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Lets CommonMark see {@link Callout}s: they hold any block but another callout. */
final class CalloutParser extends AbstractBlockParser {

    private static final Pattern OPENING = Pattern.compile("^:::\\s*([^:\\s].*)$");
    private static final Pattern CLOSING = Pattern.compile("^:::\\s*$");

    private final Callout callout;

    private CalloutParser(Callout callout) {
        this.callout = callout;
    }

    @Override
    public Block getBlock() {
        return callout;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return !(child instanceof Callout);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        String line = state.getLine().getContent().toString();
        if (CLOSING.matcher(line).matches()) {
            callout.close();
            return BlockContinue.finished();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    /** A line that opens one, at the very beginning of the line. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString();
            Matcher opening = OPENING.matcher(line);
            if (state.getIndex() > 0 || !opening.matches()) {
                return BlockStart.none();
            }
            return BlockStart.of(new CalloutParser(new Callout(opening.group(1))))
                    .atIndex(line.length());
        }
    }
}
