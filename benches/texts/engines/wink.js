// wink-nlp: tokens with their parts of speech, sentences, and entities in fixed forms (dates, sums, times); no names.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { listen } from './listen.js';

const wink = winkNLP(model);
listen(text => {
  const found = wink.readDoc(text);
  let entities = 0, dates = 0;
  found.entities().each(entity => {
    entities++;
    if (entity.out(wink.its.type) === 'DATE') dates++;
  });
  return { sentences: found.sentences().length(), tokens: found.tokens().length(), entities, dates };
});
