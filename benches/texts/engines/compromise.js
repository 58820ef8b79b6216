// compromise with its plugin for dates: who, where, which bodies, when, and what is quoted.
import nlp from 'compromise';
import dates from 'compromise-dates';
import { listen } from './listen.js';

nlp.plugin(dates);
listen(text => {
  const found = nlp(text);
  return {
    people: found.people().length, places: found.places().length, organizations: found.organizations().length,
    quotations: found.quotations().length, dates: found.dates().get().length,
  };
});
