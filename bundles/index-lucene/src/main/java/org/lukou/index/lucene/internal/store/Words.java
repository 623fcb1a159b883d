package org.lukou.index.lucene.internal.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Takes text apart: English into stems (M. F. Porter, "An algorithm for suffix stripping", Program,
 * 1980), Chinese into pairs of neighbouring characters, and, where it is indexed, single ones too.
 */
final class Words extends Analyzer {

  private final boolean indexed;

  Words(boolean indexed) {
    this.indexed = indexed;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(new CJKWidthFilter(tokens));
    int scripts =
        CJKBigramFilter.HAN
            | CJKBigramFilter.HIRAGANA
            | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;
    return new TokenStreamComponents(
        tokens, new PorterStemFilter(new CJKBigramFilter(words, scripts, indexed)));
  }
}
