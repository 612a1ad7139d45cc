if (native.setting('personal_feed') === 'true') { load('/recommended'); } else { load('/newest'); }
